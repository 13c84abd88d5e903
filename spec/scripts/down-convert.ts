/**
 * Converts the document for importers that only support OpenAPI 3.0. A converter handles JSON Schema. This file removes what it leaves
 * and 3.0 does not allow.
 */
import { Converter } from "@apiture/openapi-down-convert";
import type { OpenAPI3 } from "openapi-typescript";

type Fields = Record<string, unknown>;

/** Converts a bundled document from OpenAPI 3.1 to 3.0.3. */
export function downConvert(document: OpenAPI3): Fields {
  const { summary: _, license, ...info } = document.info as OpenAPI3["info"] & { summary?: string };
  const { identifier, name } = license as { name: string; identifier: string };
  const link = { name, url: `https://spdx.org/licenses/${identifier}.html` };
  const converted = new Converter(
    { ...document, info: { ...info, license: link } },
    { allOfTransform: true },
  ).convert();
  return JSON.parse(JSON.stringify(converted), (key, value) => {
    if (key === "encoding") return withoutExtensions(value);
    return isReferenceWithNull(value) ? value.allOf[0] : value;
  });
}

// The JSON Schema of OpenAPI 3.0 allows no extensions in an Encoding Object.
function withoutExtensions(encoding: Record<string, Fields>): Record<string, Fields> {
  const plain = Object.entries(encoding).map(([name, one]) => [
    name,
    Object.fromEntries(Object.entries(one).filter(([key]) => !key.startsWith("x-"))),
  ]);
  return Object.fromEntries(plain);
}

// `nullable` needs a `type` beside it, so a reference cannot have the default null.
function isReferenceWithNull(value: unknown): value is { allOf: [Fields]; default: null } {
  return typeof value === "object" && value !== null && "allOf" in value && "default" in value;
}
