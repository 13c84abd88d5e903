/**
 * The types of the document: each schema by its own name, and `paths`, `operations` and `components`.
 * Everything is generated, so a new schema needs no change here.
 */
export type * from "./generated/openapi.ts";
