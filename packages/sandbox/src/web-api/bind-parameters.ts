// Binds the parameters of an action that come from the query. Source: ModelBinderParameterBinding, CompositeModelBinder,
// TypeConverterModelBinder, ValueProviderResult, and .NET's EnumConverter.
import { blankLanguage } from "./framework-refusals.ts";
import { type Fields, isBlank } from "./read-fields.ts";
import { addError, type ModelState } from "./refusal.ts";

/** Binds the first Signature, a text. Empty if the framework passes null, which its validation reports as missing. */
export function bindSignature(query: Fields, modelState?: ModelState): string {
  const [signature = ""] = query.get("signature") ?? [];
  if (!isBlank(signature)) return signature;
  addError(modelState, "Signature.String", "A value is required but was not present in the request.");
  return "";
}

/**
 * Binds Language, an optional enum, to one of its names or to undefined. A pair without a name can replace it
 * (ModelBindingContext.FallbackToEmptyPrefix).
 *
 * @throws {Refusal} if Language is blank.
 */
export function bindLanguage(
  query: Fields,
  names: readonly string[],
  modelState?: ModelState,
): string | undefined {
  for (const [key, name] of [
    ["language", "Language"],
    ["", ""],
  ] as const) {
    const values = query.get(key);
    if (values === undefined) continue;
    const [value = ""] = values;
    if (isBlank(value)) throw blankLanguage();
    const number = parseEnum(value, names);
    // Any number is accepted, even one without a name.
    if (number !== undefined) return names[number];
    addError(modelState, name, `The value '${values.join(",")}' is not valid for LANGUAGE.`);
  }
  return undefined;
}

// A list of names or numbers means all their bits.
function parseEnum(text: string, names: readonly string[]): number | undefined {
  let all = 0;
  for (const part of text.split(",")) {
    const number = parseMember(part.trim(), names);
    if (number === undefined) return undefined;
    all |= number;
  }
  return all;
}

function parseMember(text: string, names: readonly string[]): number | undefined {
  if (/^[+-]?\d+$/.test(text)) {
    const number = Number(text);
    return number === (number | 0) ? number : undefined;
  }
  const folded = text.toLowerCase();
  const index = names.findIndex((name) => name.toLowerCase() === folded);
  return index === -1 ? undefined : index;
}
