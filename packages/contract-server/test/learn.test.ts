// `--learn` from end to end: openapi-format applies the overlay, the repository's rules lint the result, and types are generated.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { copyWorkspace } from "@cbss/testing/copy-workspace";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { openapiOverlay } from "openapi-format";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { SeenAnswer } from "../src/answer/answer.ts";
import { shippedDocument } from "../src/document/shipped-document.ts";
import { createLearner } from "../src/learn/create-learner.ts";
import { toOverlay } from "../src/learn/to-overlay.ts";
import { DEMO, runCommand } from "./start-command.ts";
import { startSandbox } from "./start-sandbox.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const everyName = () => true;

test("learns Code and Text of a Message from the sandbox, by type and never by value", async () => {
  const { url } = await startSandbox();
  const file = join(temporaryFolder(), "overlay.yaml");

  const { code, err } = await runCommand(["--base-url", url, "--learn", file], DEMO);

  const day = new Date().toISOString().slice(0, 10);
  const seen = { type: "string", "x-provenance": { observed: day } };
  expect(parse(readFileSync(file, "utf8"))).toEqual({
    overlay: "1.0.0",
    info: { title: expect.stringContaining("What the open objects of CBSS customer API"), version: day },
    actions: [{ target: "$.components.schemas.Message", update: { properties: { Code: seen, Text: seen } } }],
  });
  expect(err).toContain(`The observed contents of the open objects are in ${file}.`);
  expect(code).toBe(0);
});

test("reports that it observed nothing and writes no file, because an overlay must have an action", async () => {
  const { url } = await startSandbox({ toMessage: () => ({}) });
  const file = join(temporaryFolder(), "overlay.yaml");

  const { err } = await runCommand(["--base-url", url, "--learn", file], DEMO);

  expect(err).toContain(`The open objects contained nothing, so ${file} was not written.`);
  expect(existsSync(file)).toBe(false);
});

const REJECTED = {
  Messages: [
    { Code: 7, Text: "a", Details: { Field: "x", Limits: [1, 2.5] }, Tags: [], Cause: null },
    { Code: "WRONG", Text: null, "odd name's": true },
  ],
};

test("keeps the observed types in every open object, mixed ones as a list", () => {
  const overlay = overlayOf([answer(REJECTED), answer({ IsSuccessful: true, Content: { Id: 1 } })]);

  const observed = { "x-provenance": { observed: "2026-11-22" } };
  expect(parse(overlay ?? "").actions).toEqual([
    {
      target: "$.components.schemas.Message",
      update: {
        properties: {
          Cause: { description: "Null in every response so far.", ...observed },
          Code: { type: ["string", "integer"], ...observed },
          Details: {
            type: "object",
            additionalProperties: true,
            properties: {
              Field: { type: "string", ...observed },
              Limits: { type: "array", items: { type: "number" }, ...observed },
            },
            ...observed,
          },
          Tags: { type: "array", items: {}, ...observed },
          Text: { type: ["string", "null"], ...observed },
          "odd name's": { type: "boolean", ...observed },
        },
      },
    },
    {
      target: "$.components.schemas.StartEmailAddressChangeResult",
      update: { properties: { Id: { type: "integer", ...observed } } },
    },
  ]);
});

test("learns nothing from XML, which has no types, or from a response that violates the document", () => {
  expect(overlayOf([{ ...answer(REJECTED), format: "xml" }])).toBeUndefined();
  expect(overlayOf([{ ...answer(REJECTED), operation: "anotherOperation" }])).toBeUndefined();
  expect(overlayOf([answer({ Messages: [{ Code: 1 }], DateTime: "yesterday" })])).toBeUndefined();
});

test("skips names that contain a secret, and limits what a hostile server repeats endlessly", () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`member${index}`, 1]));
  const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`);
  const overlay = overlayOf(
    [answer({ Messages: [{ "pass-of-mei": 1, deep, ...many }] })],
    (name) => name !== "pass-of-mei",
  );

  expect(overlay).not.toContain("pass-of-mei");
  expect(Object.keys(parse(overlay ?? "").actions[0].update.properties)).toHaveLength(200);
});

test("writes an overlay that a library applies, and the result passes the lint and has the fields in its types", async () => {
  const spec = join(copyWorkspace("spec").folder, "spec");
  const overlay = parse(
    overlayOf([answer(REJECTED), answer({ IsSuccessful: true, Content: { Id: 1 } })]) ?? "",
  );
  const document = parse(readFileSync(join(spec, "openapi.yaml"), "utf8"));

  const { data } = await openapiOverlay(document, { overlaySet: overlay });

  writeFileSync(join(spec, "openapi.yaml"), stringify(data, { lineWidth: 0, schema: "yaml-1.1" }));
  // The script lints before it generates the types.
  await promisify(execFile)(process.execPath, ["scripts/build.ts"], { cwd: spec });
  const types = readFileSync(join(spec, ".generated/openapi.ts"), "utf8");
  expect(types).toMatch(/Code\?: string \| number;/);
  expect(types).toMatch(/Details\?: \{\s+Field\?: string;\s+Limits\?: number\[\];/);
  expect(types).toMatch(/StartEmailAddressChangeResult: \(?\{\s+Id\?: number;/);
});

function answer(members: object): SeenAnswer {
  const value = {
    IsSuccessful: false,
    Messages: [],
    ClientCode: "SANDBOX",
    DateTime: "2026-11-22T09:00:00Z",
    Content: null,
    ...members,
  };
  return { operation: "startEmailAddressChange", status: 200, format: "json", value };
}

function overlayOf(
  answers: readonly SeenAnswer[],
  isShowable: (name: string) => boolean = everyName,
): string | undefined {
  const document = shippedDocument();
  const learner = createLearner(document, isShowable);
  for (const seen of answers) learner.learn(seen);
  return toOverlay(document, learner, NOW);
}
