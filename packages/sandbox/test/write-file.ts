import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@cbss/testing/temporary-folder";

/** Writes a file into a new folder. */
export function writeFile(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}
