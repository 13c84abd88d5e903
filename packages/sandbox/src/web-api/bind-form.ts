// Binds a form to a model like the framework's model binder. `Content[Password]` and `Content.Password` are the same name, in any
// case. Of a repeated name, the first value counts. Source: FormDataCollectionExtensions.ReadAs, MutableObjectModelBinder,
// TypeConverterModelBinder.
import { emptyModel, type Model } from "./model.ts";
import { isDateTime } from "./net-date-time.ts";
import { isLarge, nextTurn } from "./next-turn.ts";
import type { Members } from "./operations.ts";
import { type Fields, hasPrefix, isBlank, readFields } from "./read-fields.ts";
import { addModelError, type ModelState } from "./refusal.ts";

interface Binding {
  readonly fields: Fields;
  readonly modelState: ModelState | undefined;
  /** The type of a field whose type is unknown: a class that the binder cannot create, or any value (`object`). */
  readonly unknown: "class" | "object";
}

/** Binds a form to the properties of a request type. Returns null if it has no field, or a field that makes the binder throw. */
export async function bindForm(
  text: string,
  members: Members,
  modelState?: ModelState,
  unknown: Binding["unknown"] = "class",
): Promise<Model | null> {
  const fields = await readFields(text);
  if (isLarge(text)) await nextTurn();
  if (fields?.size === 0) return null;
  if (fields === undefined || makesUnknown(fields, members, unknown, "")) {
    addModelError(modelState);
    return null;
  }
  return bindObject({ fields, modelState, unknown }, "", members);
}

// The class has no constructor without parameters. So the binder throws, and the whole form counts as missing
// (Activator.CreateInstance, JQueryMvcFormUrlEncodedFormatter).
function makesUnknown(
  fields: Fields,
  members: Members,
  unknown: Binding["unknown"],
  prefix: string,
): boolean {
  if (unknown === "object") return false;
  return Object.entries(members).some(([name, kind]) => {
    const path = prefix + name.toLowerCase();
    if (kind === "any") return hasPrefix(fields, path);
    return typeof kind === "object" && makesUnknown(fields, kind, unknown, `${path}.`);
  });
}

function bindObject(binding: Binding, prefix: string, members: Members): Model {
  const { fields } = binding;
  const model = emptyModel(members);
  for (const [name, kind] of Object.entries(members)) {
    const path = prefix + name;
    const field = path.toLowerCase();
    const values = fields.get(field);
    if (typeof kind === "object") {
      if (hasPrefix(fields, field)) model[name] = bindObject(binding, `${path}.`, kind);
    } else if (values !== undefined) model[name] = bindValue(binding, path, kind, values) ?? model[name];
    else if (kind === "any") model[name] = toAnything(fields, `${field}.`);
  }
  return model;
}

// A blank text becomes null (ModelMetadata.ConvertEmptyStringToNull). An unreadable date leaves the value unchanged.
function bindValue(
  { modelState }: Binding,
  path: string,
  kind: string,
  values: readonly string[],
): string | null {
  const [value = ""] = values;
  if (isBlank(value)) {
    if (kind === "dateTime") addModelError(modelState, path, "A value is required.");
    return null;
  }
  if (kind !== "dateTime" || isDateTime(value)) return value;
  addModelError(modelState, path, `The value '${values.join(",")}' is not valid for DateTime.`);
  return null;
}

// The type of Identity is unknown, so any fields are accepted.
function toAnything(fields: Fields, prefix: string): Model | null {
  const inner = [...fields].filter(([name]) => name.startsWith(prefix));
  return inner.length === 0
    ? null
    : Object.fromEntries(inner.map(([name, [value]]) => [name.slice(prefix.length), value]));
}
