import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, runTool, toolFile } from "@cbss/testing";
import { describe, expect, inject, it } from "vitest";

const consumer = consumerIn(inject("consumer"));
const installed = "node_modules/@cbss/openapi";

describe("the installed openapi-3.0.json, in tools that support only OpenAPI 3.0", () => {
  it("is a definition without errors in openapi-enforcer, which refuses the 3.1 document", async () => {
    expect(await errorsOfEnforcer("openapi-3.0.json")).toBe("");
    expect(await errorsOfEnforcer("openapi.json")).toContain("Property not allowed");
  });

  it("has open objects in openapi-typescript-codegen, which cannot read those of the 3.1 document", async () => {
    expect(await generated("openapi-3.0.json")).toContain("Identity = Record<string, any> | null");
    expect(await generated("openapi.json")).toContain("Identity = any | null");
  });
});

describe("Spectral with the installed ruleset", () => {
  it("finds nothing in our documents", async () => {
    const documents = ["openapi.json", "openapi.yaml", "openapi-3.0.json"];

    const printed = await spectral(...documents.map((name) => `${installed}/dist/${name}`));

    expect(printed).toContain("No results with a severity of 'warn' or higher found!");
  });

  it("still reports a missing property in another document", async () => {
    await writeFile(join(consumer.folder, "own.yaml"), "openapi: 3.1.0\ninfo: { title: Ours }\npaths: {}\n");

    expect(await spectral("own.yaml")).toContain('"info" property must have required property "version"');
  });
});

async function errorsOfEnforcer(name: string): Promise<string> {
  const script = `const [file, enforcer] = process.argv.slice(1);
    require(enforcer)(JSON.parse(require("node:fs").readFileSync(file)), { fullResult: true })
      .then(([, error]) => process.stdout.write(error === undefined ? "" : String(error)));`;
  const args = ["--eval", script, `${installed}/dist/${name}`, toolFile("openapi-enforcer")];
  return consumer.run(process.execPath, args);
}

async function generated(name: string): Promise<string> {
  const output = `generated-${name}`;
  await runTool("openapi", ["--input", `${installed}/dist/${name}`, "--output", output], consumer);
  return readFile(join(consumer.folder, output, "models/Identity.ts"), "utf8");
}

async function spectral(...files: string[]): Promise<string> {
  const ruleset = `${files.length}.spectral.yaml`;
  await writeFile(join(consumer.folder, ruleset), 'extends: ["@cbss/openapi/spectral.yaml"]\n');
  const args = ["lint", ...files, "--ruleset", ruleset, "--fail-severity", "warn"];
  return runTool("spectral", args, consumer).catch(({ stdout }) => stdout);
}
