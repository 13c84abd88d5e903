/**
 * From the text of an example to the value that its schema describes, by media type.
 * `text/html` is JSON under another label: the server registered it on its JSON formatter.
 */
import type { Oas3_1Schema, Oas3Schema, Referenced } from "@redocly/openapi-core";
import { readForm } from "./read-form.ts";
import { readXml } from "./read-xml.ts";

/** A schema as Redocly types it, whatever the version of OpenAPI. */
export type Schema = Oas3Schema | Oas3_1Schema;

/** A schema, or a reference to one. */
export type SchemaOrRef = Referenced<Schema>;

/** Follows a reference; hands a schema back as it is. */
export type Dereference = (schema: SchemaOrRef) => Schema;

/** Reads a text as its schema describes it, and throws a sentence where it cannot. */
export type Read = (text: string, schema: SchemaOrRef, dereference: Dereference) => unknown;

/** How to read examples of a media type, and whether a `value` in the document is their text. */
export function readerOf(mediaType: string): { read: Read; isText: boolean } {
  if (mediaType === "application/x-www-form-urlencoded") return { read: readForm, isText: true };
  if (/[/+]xml$/.test(mediaType)) return { read: readXml, isText: true };
  return { read: readJson, isText: false };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`expected JSON, but ${(error as Error).message}`);
  }
}
