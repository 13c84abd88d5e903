/**
 * What the document has against a request that was received. It knows the document and nothing of our client.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { document, type Json, operations } from "./document.ts";
import type { Received } from "./recording-server.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

/** Objects that the document does not leave open: a member that it does not name is refused. */
const schemas = JSON.parse(JSON.stringify(document.components.schemas), (_key, schema) =>
  schema?.properties && schema.additionalProperties === undefined
    ? { ...schema, additionalProperties: false }
    : schema,
);

/** How the security scheme says that its digest is written. */
const ENCODINGS: Record<string, RegExp> = { hex: /^[0-9a-f]{64}$/ };

/** One sentence for each thing that the document does not allow; none for a request that it allows. */
export function requestProblems({ method, path, query, headers, body }: Received): string[] {
  const operation = operations.find((candidate) => candidate.path === path);
  if (!operation || method !== "POST") return [`${method} ${path} is not in the document`];

  const [contentType = ""] = (headers["content-type"] ?? "").split(";");
  const mediaType = operation.requestContent[contentType];
  return [
    ...signatureProblems(query.getAll("Signature")),
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

function signatureProblems(signatures: string[]): string[] {
  const {
    in: place,
    name,
    "x-signature": formula,
  } = document.components.securitySchemes["Signature"] as Json;
  if (place !== "query" || name !== "Signature") return ["the document signs in another way"];
  const { digestEncoding } = formula as Record<string, { value: string }>;
  const encoding = ENCODINGS[digestEncoding?.value ?? ""];
  return signatures.length === 1 && encoding?.test(signatures[0] ?? "")
    ? []
    : [`query Signature is not one digest in ${digestEncoding?.value}`];
}

function schemaProblems(where: string, schema: Json, value: unknown): string[] {
  const isValid = ajv.compile({ ...schema, components: { schemas } });
  if (isValid(value)) return [];
  return (isValid.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${where}${instancePath} ${message}${params["additionalProperty"] ? `: ${params["additionalProperty"]}` : ""}`,
  );
}

/** JSON in UTF-8 without a byte-order mark, as the document's examples are. */
function parse(body: Buffer): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
}
