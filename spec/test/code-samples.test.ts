/** The programs of `samples/` in the bundle, added by ../lint/code-samples.ts. The tests in docs/samples run them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { kebabCase } from "../lint/letter-case.ts";
import plugin from "../lint/plugin.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const sample = (file: string): string => readFileSync(path(`../samples/${file}`), "utf8");
const document: Document = JSON.parse(readFileSync(path("../dist/openapi.json"), "utf8"));
const operations = Object.values(document.paths).map(({ post }) => post);
const extensions = ["sh", "ts", "cs", "py", "java", "php", "go"];

test.each(operations)(
  "$operationId has seven samples, in this order, identical to their files",
  (operation) => {
    const samples = operation["x-codeSamples"];

    expect(samples?.map(({ lang, label }) => [lang, label])).toEqual([
      ["Shell", "curl"],
      ["TypeScript", "TypeScript"],
      ["C#", "C#"],
      ["Python", "Python"],
      ["Java", "Java"],
      ["PHP", "PHP"],
      ["Go", "Go"],
    ]);
    expect(samples?.map(({ source }) => source)).toEqual(
      extensions.map((extension) => sample(`${kebabCase(operation.operationId)}.${extension}`)),
    );
  },
);

test("every sample file is in the bundle", () => {
  const files = readdirSync(path("../samples"));

  const expected = operations.flatMap(({ operationId }) =>
    extensions.map((extension) => `${kebabCase(operationId)}.${extension}`),
  );
  expect(files.sort()).toEqual(expected.sort());
});

test.each(extensions)("the samples of both operations differ only in the operation: .%s", (extension) => {
  const ofEmail = sample(`start-email-address-change.${extension}`);
  const ofPhone = sample(`start-mobile-phone-number-change.${extension}`);

  expect(withoutSpace(ofPhone.replaceAll(/mobile([ _]?)phone([ _]?)number/gi, "…"))).toBe(
    withoutSpace(ofEmail.replaceAll(/email([ _]?)address/gi, "…")),
  );
});

test("an operation without sample files gets no x-codeSamples", async () => {
  const config = await createConfig({
    plugins: [plugin()],
    decorators: { "cbss/code-samples": "on" },
  });

  const { bundle: bundled } = await bundle({ ref: path("../lint/fixtures/names/passes.yaml"), config });

  const post = (bundled.parsed as Document).paths["/start"]?.post;
  expect(post?.operationId).toBe("startEmailAddressChange");
  expect(post).not.toHaveProperty("x-codeSamples");
});

interface Document {
  paths: Record<string, { post: Operation }>;
}

interface Operation {
  operationId: string;
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

/** Ignores line breaks and the width of columns, because both depend on the length of the names. */
const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, "");
