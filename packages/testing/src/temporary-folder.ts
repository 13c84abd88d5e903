import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

/** Makes an empty folder. It is removed with all it holds when its test file has run, or when the process exits. */
export function temporaryFolder(): string {
  if (folders.length === 0) process.once("exit", removeTemporaryFolders);
  const folder = mkdtempSync(join(tmpdir(), "cbss-"));
  folders.push(folder);
  return folder;
}

/** Removes them all. A program that goes on for long calls it when it has no more use for them. */
export function removeTemporaryFolders(): void {
  process.off("exit", removeTemporaryFolders);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
