/** What a reader of examples is given, and what it makes of that. */
import type { Oas3_1Schema, Oas3Schema, Referenced } from "@redocly/openapi-core";

/** A schema as Redocly types it, whatever the version of OpenAPI. */
export type Schema = Oas3Schema | Oas3_1Schema;

/** A schema, or a reference to one. */
export type SchemaOrRef = Referenced<Schema>;

/** Follows a reference; hands a schema back as it is. */
export type Dereference = (schema: SchemaOrRef) => Schema;

/** Reads a text as its schema describes it, and throws a sentence where it cannot. */
export type Read = (text: string, schema: SchemaOrRef, dereference: Dereference) => unknown;
