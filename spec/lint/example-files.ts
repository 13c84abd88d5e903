/**
 * Rule `cbss/example-files`: checks the examples that the linter cannot read.
 * The linter reads neither files of `externalValue` nor forms, and mistakes the text of an XML example for an invalid object.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isRef, type Oas3Example, type Oas3Rule } from "@redocly/openapi-core";
import { createValidator, type Validate } from "./create-validator.ts";
import type { Dereference, Schema } from "./read.ts";
import { readerOf } from "./reader-of.ts";

/** Refuses an example that does not exist, cannot be read as its media type, or does not fit the schema. */
export const exampleFiles: Oas3Rule = () => {
  let validate: Validate;

  return {
    Root({ components }) {
      validate = createValidator(components);
    },

    MediaType({ schema = {}, examples = {} }, { key, location, resolve, report }) {
      const { read, isText } = readerOf(String(key));
      const dereference: Dereference = (reference) => resolve<Schema>(reference).node ?? {};

      for (const [name, reference] of Object.entries(examples)) {
        const { node: example, location: target } = resolve<Oas3Example>(reference);
        const at = isRef(reference) ? target : location.child(["examples", name]);
        if (!example || !at) continue; // The linter itself reports a $ref without a target.
        const { externalValue, value } = example;
        if (externalValue === undefined && !isText) continue; // The linter itself checks a value that is written as YAML.

        try {
          const text = externalValue === undefined ? value : textOf(externalValue, at.source.absoluteRef);
          validate(schema, read(text as string, schema, dereference));
        } catch (error) {
          const { message } = error as Error;
          report({
            message: `${basename(externalValue ?? name)} as ${key}: ${message}.`,
            location: at.child(externalValue === undefined ? "value" : "externalValue"),
          });
        }
      }
    },
  };
};

function textOf(externalValue: string, document: string): string {
  const file = fileURLToPath(new URL(externalValue, pathToFileURL(document)));
  if (!existsSync(file)) throw new Error("the file is missing: add it or correct its name");
  return readFileSync(file, "utf8");
}
