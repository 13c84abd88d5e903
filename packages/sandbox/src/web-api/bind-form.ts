// A form to a model as the framework's model binder does it: `Content[Password]` and `Content.Password` are the same name, in
// any case, and of a repeated one the first wins. Source: FormDataCollectionExtensions.NormalizeJQueryToMvc and
// NameValuePairsValueProvider. UTF-8 whatever the label says, as the URL encoding has it.
import { emptyModel, type Model } from "./model.ts";
import { isDateTime } from "./net-date-time.ts";
import type { Members } from "./operations.ts";
import { isBlank, readQuery } from "./read-query.ts";
import { addModelError, type ModelState } from "./refusal.ts";

// MediaTypeFormatter.MaxHttpCollectionKeys.
const MAX_FIELDS = 1000;

/** Binds a form to the members of a request type; null where it has more fields than the framework takes. */
export function bindForm(text: string, members: Members, modelState?: ModelState): Model | null {
  if (text.split("&", MAX_FIELDS + 1).length > MAX_FIELDS) {
    addModelError(modelState);
    return null;
  }
  const fields = new Map<string, string>();
  for (const [given, value] of readQuery(text)) {
    // No bracket within a pair: or each of a row of opening ones would be looked through to the end.
    const name = given.replaceAll(/\[([^[\]\d][^[\]]*)\]/g, ".$1");
    if (!fields.has(name)) fields.set(name, value);
  }
  return bindObject(fields, "", members, modelState);
}

function bindObject(
  fields: Map<string, string>,
  prefix: string,
  members: Members,
  modelState: ModelState | undefined,
): Model {
  const model = emptyModel(members);
  for (const [name, kind] of Object.entries(members)) {
    const path = prefix + name;
    const field = path.toLowerCase();
    const value = fields.get(field);
    if (typeof kind === "object") {
      const isSent = [...fields.keys()].some((key) => key.startsWith(`${field}.`));
      if (isSent) model[name] = bindObject(fields, `${path}.`, kind, modelState);
    } else if (value !== undefined && !isBlank(value)) {
      // A blank one is as good as none (ModelMetadata.ConvertEmptyStringToNull).
      model[name] = value;
      // ModelBinderConfig_ValueInvalid, which quotes the value.
      if (kind === "dateTime" && modelState !== undefined && !isDateTime(value))
        addModelError(modelState, path, "The value '…' is not valid for DateTime.");
    } else if (kind === "any") model[name] = toAnything(fields, `${field}.`);
  }
  return model;
}

// The type of Identity is unknown, so any fields are taken.
function toAnything(fields: Map<string, string>, prefix: string): Model | null {
  const inner = [...fields].filter(([name]) => name.startsWith(prefix));
  return inner.length === 0
    ? null
    : Object.fromEntries(inner.map(([name, value]) => [name.slice(prefix.length), value]));
}
