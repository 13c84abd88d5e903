/** The document for importers that only support OpenAPI 3.0, made by `../scripts/down-convert.ts`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConfig, lint } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { source, typesOf } from "../scripts/from-document.ts";

const file = fileURLToPath(new URL("../dist/openapi-3.0.json", import.meta.url));
const [before, after] = ["openapi.json", "openapi-3.0.json"].map((name) =>
  JSON.parse(readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8")),
);

test("is OpenAPI 3.0.3, and has the operations, schemas and security of the document", () => {
  expect(after.openapi).toBe("3.0.3");
  expect(Object.keys(after.paths)).toEqual(Object.keys(before.paths));
  expect(Object.keys(after.components.schemas)).toEqual(Object.keys(before.components.schemas));
  expect(after.components.securitySchemes).toEqual(before.components.securitySchemes);
  expect(after.security).toEqual(before.security);
});

test("passes Redocly's recommended rules", async () => {
  const rules = {
    // This rule mistakes an XML text for an object. Our own rule checks the examples of the 3.1 document.
    "no-invalid-media-type-examples": "off",
    // In 3.0, a reference with a description is an `allOf` with one schema.
    "no-illogical-composition-keywords": "off",
  } as const;
  const config = await createConfig({ extends: ["recommended-strict"], rules });

  expect((await lint(source(file, config))).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual(
    [],
  );
});

test("generates types in which a nullable text is a string or null", async () => {
  const types = await typesOf(after);

  expect(types).toContain("startEmailAddressChange");
  expect(types).toMatch(/ClientCode\??: string \| null/);
  expect(types).not.toContain("unknown |");
});
