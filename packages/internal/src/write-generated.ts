import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The last step of every generator. It writes the file. With `--check`, it writes nothing, and fails with one sentence if the
 * file is not current.
 */
export function writeGenerated(
  file: URL | string,
  text: string,
  check: boolean = process.argv.includes("--check"),
): void {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  if (!check) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    console.error(`${relative(process.cwd(), path)} is not current: run \`pnpm generate\`.`);
    process.exitCode = 1;
  }
}
