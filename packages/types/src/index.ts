/**
 * The document's types under good names: each schema by its own name, and `paths`, `operations` and `components` whole.
 * Everything is generated, so that a new schema of the document needs no line here.
 */
export type * from "./generated/openapi.ts";
