import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, test } from "vitest";

const run = promisify(execFile);
const home = fileURLToPath(new URL("..", import.meta.url));
const generate = (...args: string[]) =>
  run(process.execPath, ["scripts/generate.ts", ...args], { cwd: home });

test("the table in the repository is current with the document", async () => {
  await expect(generate("--check")).resolves.toMatchObject({ stderr: "" });
});

test("a table that is not current gives one sentence and exit code 1", async () => {
  const output = join(temporaryFolder(), "operations.ts");
  writeFileSync(output, "");

  await expect(generate("--check", "--output", output)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/operations\.ts is not current: run `pnpm generate`\.\n$/),
  });
});

test("operations that are only in the document respond with 501, without hand-written code", async () => {
  const copy = copyOfSandbox();
  const document = structuredClone(DOCUMENT);
  for (const [name, operation] of Object.entries(ADDED)) {
    document.paths[`/api/Customer/${name}/1/Change`] = { post: { operationId: name, ...operation } };
  }

  await generateInto(copy, document);
  const { stdout } = await runIn(
    copy,
    `const { createSandbox } = await import("./src/index.ts");
     const { operations } = await import("./src/web-api/operations.ts");
     const answers = operations.slice(2).map(async ({ path }) => {
       const response = await createSandbox().fetch("https://cbss.test" + path, { method: "POST" });
       return response.status + " " + (await response.text());
     });
     console.log(JSON.stringify({ operations, answers: await Promise.all(answers) }));`,
  );

  const { operations, answers } = JSON.parse(stdout);
  expect(answers).toEqual(
    Object.keys(ADDED).map((name) => `501 {"Message":"The sandbox does not reproduce ${name} yet."}`),
  );
  expect(operations.slice(2)).toMatchObject([
    { requiredQuery: ["Signature"], request: { root: "Conflict", members: { Content: { Name: "text" } } } },
    { request: { members: { Content: "any", DateTime: "dateTime" } }, responseRoot: "Accepted" },
    { request: { members: { Content: { Count: "any", Height: "any" } } }, responseRoot: null },
    { request: { members: { ClientCode: "text", Content: { Street: "text" } } } },
    { requiredQuery: ["Tenant"], request: { root: null, members: {} } },
  ]);
}, 30_000);

// biome-ignore lint/suspicious/noExplicitAny: the tests add arbitrary values to the document.
const DOCUMENT: any = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"),
);

const DateTime = { $ref: "#/components/schemas/DateTime" };
const text = { type: "string" };

/** Variants of an operation that do not occur in the document. */
const ADDED = {
  conflict: {
    ...bodyOf({ properties: { Content: { properties: { Name: text } } }, xml: { name: "Conflict" } }),
    responses: { 409: { description: "Taken" }, 429: { description: "Too many calls" } },
  },
  listOfContent: {
    ...bodyOf({ properties: { Content: { type: "array", items: text }, DateTime } }),
    responses: { 202: bodyOf({ xml: { name: "Accepted" } }).requestBody },
  },
  integers: {
    ...bodyOf({ properties: { Content: { properties: { Count: { type: "integer" }, Height: {} } } } }),
    tags: ["Another tag"],
    responses: {},
  },
  composed: {
    ...bodyOf({
      allOf: [
        { properties: { ClientCode: text } },
        { properties: { Content: { allOf: [{ properties: { Street: text } }] } } },
      ],
    }),
    responses: { 200: { description: "Done" } },
  },
  parameters: {
    security: [],
    parameters: [
      { name: "Tenant", in: "query", required: true, schema: text },
      { name: "X-Trace", in: "header", required: true, schema: text },
      { name: "Page", in: "query", schema: { type: "integer" } },
    ],
    responses: { default: { description: "Any" } },
  },
};

function bodyOf(schema: object) {
  return { requestBody: { content: { "application/json": { schema } } } };
}

function copyOfSandbox(): string {
  const copy = temporaryFolder();
  for (const name of ["src", "package.json"]) cpSync(join(home, name), join(copy, name), { recursive: true });
  symlinkSync(join(home, "node_modules"), join(copy, "node_modules"));
  return copy;
}

async function generateInto(copy: string, document: object): Promise<void> {
  const file = join(copy, "openapi.json");
  writeFileSync(file, JSON.stringify(document));
  await generate("--document", file, "--output", join(copy, "src/generated/operations.ts"));
}

function runIn(folder: string, script: string) {
  return run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
}
