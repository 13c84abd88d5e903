/**
 * The document that the site shows, and the address of each operation's page.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type OpenApiDocument,
  type ResolvedOperation,
  readDocument,
  type SecurityScheme,
} from "@cbss/internal/document";

/** The bundled document as JSON, or another one from DOCS_DOCUMENT. The same document as `.yaml` is beside it. */
export const documentFile: string =
  process.env["DOCS_DOCUMENT"] ?? fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));

const api = readDocument(JSON.parse(readFileSync(documentFile, "utf8")));

/** The document as written, with all examples inside. */
export const document: OpenApiDocument = api.document;

/** The named schemas, each resolved. */
export const schemas: typeof api.schemas = api.schemas;

/** The address of the document's page. The pages of its operations are below it. */
export const referenceSlug = "look-up/reference";

/** An operation, with its page. */
export interface Operation extends ResolvedOperation {
  readonly summary: string;
  readonly description: string;
  readonly slug: string;
}

/** The operations in the order of the document. */
export const operations: readonly Operation[] = api.operations.map((operation) => ({
  ...operation,
  summary: operation.summary ?? operation.operationId,
  description: operation.description ?? "",
  slug: `${referenceSlug}/operations/${operation.operationId.toLowerCase()}`,
}));

/** The operations that every page lists. With all of a large number, the site would grow with the square of that number. */
export const listedOperations: readonly Operation[] = operations.slice(0, 20);

/** The security scheme that describes the signature. */
export const signatureScheme: SecurityScheme = findSignatureScheme();

const positions = new Map(operations.map(({ slug }, position) => [slug, position]));

/** The operation of a page of the reference. */
export function operationAt(slug: string): Operation | undefined {
  return operations[positions.get(slug) ?? -1];
}

/** An operation with the one before and the one after it. */
export function withNeighbours({ slug }: Operation): readonly Operation[] {
  const position = positions.get(slug) ?? 0;
  return operations.slice(Math.max(position - 1, 0), position + 2);
}

function findSignatureScheme(): SecurityScheme {
  const schemes = Object.values(document.components.securitySchemes);
  const found = schemes.find((scheme) => scheme["x-signature"]);
  if (!found) throw new Error(`${documentFile} has no security scheme with x-signature.`);
  return found;
}
