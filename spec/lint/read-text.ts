/** XML and forms carry text only; what the text means stands in the schema. */
import type { Schema } from "./read.ts";

/** Reads `true` where the schema says boolean and `3` where it says number; anything else stays text, for the schema to refuse. */
export function readText(text: string, { type }: Schema): unknown {
  const types = [type].flat();
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if ((types.includes("number") || types.includes("integer")) && text.trim() !== "") return Number(text);
  return text;
}
