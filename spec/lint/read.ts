/** The types for readers of examples. */
import type { Oas3_1Schema, Oas3Schema, Referenced } from "@redocly/openapi-core";

/** A schema as Redocly types it, whatever the version of OpenAPI. */
export type Schema = Oas3Schema | Oas3_1Schema;

/** A schema, or a reference to one. */
export type SchemaOrRef = Referenced<Schema>;

/** Follows a reference; returns a schema unchanged. */
export type Dereference = (schema: SchemaOrRef) => Schema;

/** Reads a text as its schema describes it. Throws an error with one sentence if that is impossible. */
export type Read = (text: string, schema: SchemaOrRef, dereference: Dereference) => unknown;
