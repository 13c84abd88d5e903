import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runProgram } from "./run-program.ts";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder.ts";

const program = (body: string): string[] => [
  "--input-type=module",
  "--eval",
  `import { temporaryFolder } from ${JSON.stringify(fileURLToPath(new URL("temporary-folder.ts", import.meta.url)))};\n${body}`,
];

test("each call creates a separate folder, and all are removed with their contents", () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(first, "file"), "text");

  removeTemporaryFolders();

  expect(first).not.toBe(second);
  expect([first, second].filter(existsSync)).toEqual([]);
});

test("the folders of a program are removed when it exits, even after an error", async () => {
  const { code, out } = await runProgram(
    process.execPath,
    program("console.log(temporaryFolder()); throw new Error('failed');"),
  );

  expect(code).toBe(1);
  expect(out).toMatch(/cbss-\w+\n$/);
  expect(existsSync(out.trimEnd())).toBe(false);
});
