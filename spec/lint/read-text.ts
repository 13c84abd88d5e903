/** XML and forms contain only text. The schema states the type of the value. */
import type { Schema } from "./read.ts";

/** Converts `true` if the schema is boolean and `3` if it is a number. Anything else stays text, and the schema refuses it. */
export function readText(text: string, { type }: Schema): unknown {
  const types = [type].flat();
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if ((types.includes("number") || types.includes("integer")) && text.trim() !== "") return Number(text);
  return text;
}
