/**
 * Finds what the document does not allow in a received request. It uses the document, and no code of the client.
 */

import type { ResolvedOperation, ResolvedSchema } from "@cbss/internal/document";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { operations } from "./document.ts";
import type { Received } from "./recording-server.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

/** The digest encodings that the security scheme may name. */
const ENCODINGS: Record<string, RegExp> = { hex: /^[0-9a-f]{64}$/ };

/** Describes each violation of the document in one sentence; empty for an allowed request. */
export function requestProblems({ method, path, query, headers, body }: Received): string[] {
  const operation = operations.find((candidate) => candidate.path === path);
  if (!operation || method !== "POST") return [`${method} ${path} is not in the document`];

  const [contentType = ""] = (headers["content-type"] ?? "").split(";");
  const mediaType = operation.requestBody?.content[contentType];
  return [
    ...signatureProblems(operation, query.getAll("Signature")),
    ...[...query].flatMap(([name, value]) => {
      if (name === "Signature") return [];
      const parameter = operation.parameters.find((known) => known.in === "query" && known.name === name);
      return parameter
        ? schemaProblems(`query ${name}`, parameter.schema, value)
        : [`query ${name} is not in it`];
    }),
    ...(mediaType
      ? schemaProblems("body", mediaType.schema, parse(body))
      : [`Content-Type ${contentType} is not in it`]),
  ];
}

function signatureProblems({ security }: ResolvedOperation, signatures: string[]): string[] {
  const [{ in: place, name, "x-signature": formula } = {}] = security;
  if (place !== "query" || name !== "Signature") return ["the document signs in another way"];
  const { value = "" } = formula?.digestEncoding ?? {};
  return signatures.length === 1 && ENCODINGS[value]?.test(signatures[0] ?? "")
    ? []
    : [`query Signature is not one digest in ${value}`];
}

function schemaProblems(where: string, schema: ResolvedSchema, value: unknown): string[] {
  const isValid = ajv.compile(closed(schema));
  if (isValid(value)) return [];
  return (isValid.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${where}${instancePath} ${message}${params["additionalProperty"] ? `: ${params["additionalProperty"]}` : ""}`,
  );
}

/** Closes the objects that the document does not leave open: an unknown field is a violation. */
function closed(schema: ResolvedSchema): object {
  return JSON.parse(JSON.stringify(schema), (_key, inner) =>
    inner?.properties && inner.additionalProperties === undefined
      ? { ...inner, additionalProperties: false }
      : inner,
  );
}

/** Parses JSON in UTF-8 without a byte-order mark, like the document's examples. */
function parse(body: Buffer): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
}
