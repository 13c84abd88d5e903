// Reading
export { type ApiDocument, readDocument } from "./read-document.ts";
export { type JsonType, type MergedSchema, mergeSchema } from "./merge-schema.ts";
export { dereference, nameOf, placeOf } from "./reference.ts";
export { mapValues, provenanceOfForm, schemasWithin } from "./resolve-schema.ts";
// How certain a fact is
export {
  keywordOf,
  kindOf,
  nearestProvenance,
  type Provenance,
  type ProvenanceKind,
  provenanceKinds,
  reasonOf,
  type StatedFact,
  statedFacts,
} from "./provenance.ts";
// The document after reading
export type {
  Fact,
  ResolvedBody,
  ResolvedHeader,
  ResolvedMediaType,
  ResolvedOperation,
  ResolvedParameter,
  ResolvedResponse,
  ResolvedSchema,
} from "./resolved.ts";
// The document as written
export type {
  CodeSample,
  Encoding,
  Example,
  MediaType,
  OpenApiDocument,
  OperationObject,
  Parameter,
  PathItem,
  Response,
  Schema,
} from "./openapi.ts";
export type { SecurityScheme, SignatureFact, SignatureFormula } from "./security-scheme.ts";
