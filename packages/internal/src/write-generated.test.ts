import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "cbss-generated-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("writes a generated file, which is then current", async () => {
  const file = join(folder, "written.ts");

  await generate(file, "export {};\n");

  expect(readFileSync(file, "utf8")).toBe("export {};\n");
  await expect(generate(file, "export {};\n", "--check")).resolves.toMatchObject({ stderr: "" });
});

test.each([
  ["differs", "changed.ts", "by hand\n"],
  ["is missing", "missing.ts", undefined],
])("--check fails for a file that %s, with one sentence, and writes nothing", async (_, name, before) => {
  const file = join(folder, name);
  if (before !== undefined) writeFileSync(file, before);

  await expect(generate(file, "export {};\n", "--check")).rejects.toMatchObject({
    code: 1,
    stderr: `${name} is not current: run \`pnpm generate\`.\n`,
  });

  expect(existsSync(file) ? readFileSync(file, "utf8") : undefined).toBe(before);
});

/** Runs a generator that only writes the file, in the folder of the file. */
function generate(file: string, text: string, ...args: string[]) {
  const module = import.meta.resolve("./write-generated.ts");
  const program = `import { writeGenerated } from ${JSON.stringify(module)};
    writeGenerated(${JSON.stringify(file)}, ${JSON.stringify(text)});`;
  // After `--`, Node passes the flag to the program.
  const flags = ["--input-type=module", "--eval", program, "--", ...args];
  return promisify(execFile)(process.execPath, flags, { cwd: folder });
}
