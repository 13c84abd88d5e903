// Reading

// What a schema says as a whole
export { type JsonType, type MergedSchema, mergeSchema } from "./merge-schema.ts";
// The document as it is written
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
  SecurityScheme,
  SignatureFact,
  SignatureFormula,
} from "./openapi.ts";
// How sure a fact is
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
export { type ApiDocument, readDocument } from "./read-document.ts";
export { dereference, nameOf, placeOf } from "./reference.ts";
export { mapValues, schemasWithin } from "./resolve-schema.ts";
// The document as it is read
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
