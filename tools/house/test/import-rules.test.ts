// The linter's rules for imports. For each rule, a file that breaks it is linted.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runProgram } from "@cbss/testing/run-program";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, test } from "vitest";
import { inRepository } from "./in-repository.ts";

const refused: [file: string, imported: string][] = [
  ["packages/client/src/a.ts", "@cbss/release"],
  ["packages/client/src/b.test.ts", "../../../tools/bench/src/run.ts"],
  ["spec/scripts/a.ts", "@cbss/bench"],
  ["docs/scripts/a.ts", "../../tools/house/repository.ts"],
  ["packages/client/src/c.ts", "@cbss/testing"],
  ["packages/sandbox/src/settings/a.ts", "@cbss/testing"],
  ["packages/internal/src/a.ts", "@cbss/signature"],
  ["packages/internal/src/b.ts", "../../signature/src/sign.ts"],
  ["packages/internal/src/c.ts", "@cbss/release"],
  ["packages/testing/src/a.ts", "@cbss/sandbox/node"],
  ["packages/testing/src/b.ts", "@cbss/bench"],
  ["packages/sandbox/src/web-api/a.ts", "../cbss/state.ts"],
  ["packages/sandbox/src/web-api/bind/a.ts", "../../development/journal.ts"],
  ["packages/sandbox/src/web-api/b.ts", "@cbss/testing"],
  ["packages/sandbox/src/cbss/a.ts", "../development/journal.ts"],
  ["packages/sandbox/src/cbss/b.ts", "@cbss/release"],
  ["packages/sandbox/src/web-api/c.ts", "../settings/options.ts"],
  ["packages/sandbox/src/cbss/e.ts", "../node/create-listener.ts"],
  ["packages/sandbox/src/development/b.ts", "../command/greeting.ts"],
  ["packages/contract-server/src/document/a.ts", "../answer/answer.ts"],
  ["packages/contract-server/src/answer/a.ts", "../call/call.ts"],
  ["packages/contract-server/src/call/a.ts", "../checks/check.ts"],
  ["packages/contract-server/src/checks/a.ts", "../report/report.ts"],
  ["packages/contract-server/src/report/a.ts", "../reporters/pretty.ts"],
  ["packages/contract-server/src/reporters/a.ts", "../checks/check.ts"],
  ["packages/contract-server/src/learn/a.ts", "../call/call.ts"],
];

const allowed: [file: string, imported: string][] = [
  ["packages/client/src/d.test.ts", "@cbss/testing"],
  ["packages/client/src/e.ts", "@cbss/internal/document"],
  ["packages/testing/src/c.ts", "@cbss/internal/document"],
  ["packages/sandbox/src/cbss/c.ts", "../web-api/bind.ts"],
  ["packages/sandbox/src/cbss/d.ts", "@cbss/signature"],
  ["packages/sandbox/src/development/a.ts", "../cbss/state.ts"],
  ["packages/contract-server/src/report/b.ts", "../checks/check.ts"],
  ["tools/bench/src/a.ts", "@cbss/release"],
];

const circle: [file: string, imported: string][] = [
  ["packages/client/src/hen.ts", "./egg.ts"],
  ["packages/client/src/egg.ts", "./hen.ts"],
];

const findings = await lint([...refused, ...allowed, ...circle]);

test.each(refused)("%s must not import %s", (file) => {
  expect(findings.get(file)).toEqual("lint/style/noRestrictedImports");
});

test.each(allowed)("%s may import %s", (file) => {
  expect(findings.get(file)).toBeUndefined();
});

test.each(circle)("%s must not have circular imports with %s, not even of types", (file) => {
  expect(findings.get(file)).toEqual("lint/suspicious/noImportCycles");
});

/** Lints files as if they were in the repository, and returns the rule that each breaks. */
async function lint(files: [file: string, imported: string][]): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  for (const [file, imported] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      `import type { Planted } from "${imported}";\n\nexport type Mine = Planted;\n`,
    );
  }
  cpSync(inRepository(".gitignore"), join(folder, ".gitignore"));
  cpSync(inRepository("biome.json"), join(folder, "biome.json"));
  const biome = inRepository("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--max-diagnostics=none", "--reporter=json"];
  const { out } = await runProgram(process.execPath, args, { cwd: folder });
  const { diagnostics }: { diagnostics: { category: string; location: { path: string } }[] } =
    JSON.parse(out);
  return new Map(diagnostics.map(({ category, location }) => [location.path, category]));
}
