import type { ErrorObject } from "ajv";
import type { Steps } from "./config-file.ts";
import { isNearName } from "./is-near-name.ts";

/** The setting, the reason for the error, and the invalid name in the setting if the message must not quote it. */
export type SchemaReason = [steps: Steps, reason: string, unquoted?: string];

/** Converts an error of ajv to a setting and a reason. The reason never quotes a value. */
export function schemaReason({ keyword, instancePath, params, parentSchema }: ErrorObject): SchemaReason {
  const steps = instancePath.split("/").slice(1).map(toStep);
  // The keyword determines which of them exist.
  const { missingProperty, additionalProperty, type, limit, allowedValues } = params;
  if (keyword === "required") return [steps, `lacks ${missingProperty}`];
  if (keyword === "additionalProperties")
    return unknownName(steps, additionalProperty, Object.keys(parentSchema?.["properties"] ?? {}));
  if (keyword === "type") return [steps, `must be ${[type].flat().map(toWords).join(" or ")}`];
  if (keyword === "minLength") return [steps, "must not be empty"];
  if (keyword === "minimum") return [steps, `must be at least ${limit}`];
  if (keyword === "maximum") return [steps, `must be at most ${limit}`];
  if (keyword === "pattern")
    return [steps, "must be a name: a letter or _, and then letters, digits, ., - and _"];
  if (keyword === "enum") return [steps, `must be one of ${allowedValues.join(", ")}`];
  // The remaining keyword belongs to settings that have a value or are false.
  return [steps, "must not be true: leave it out or set a value"];
}

// An unknown name may be a secret in the wrong place. So only a name that is similar to a setting's is quoted.
function unknownName(steps: Steps, name: string, known: string[]): SchemaReason {
  return known.some((other) => isNearName(name, other))
    ? [[...steps, name], "is not a setting"]
    : [steps, `has an unknown name here; the valid names are ${known.join(", ")}`, name];
}

const WORDS: Record<string, string> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  object: "an object",
  string: "text: put it in quotes if it looks like another type",
};

function toWords(type: string): string {
  return WORDS[type] ?? type;
}

function toStep(part: string): string | number {
  const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(name) ? Number(name) : name;
}
