import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

/** Creates an empty folder. It is removed with its contents at the end of the test file, or when the process exits. */
export function temporaryFolder(): string {
  if (folders.length === 0) process.once("exit", removeTemporaryFolders);
  const folder = mkdtempSync(join(tmpdir(), "cbss-"));
  folders.push(folder);
  return folder;
}

/** Removes all these folders. A long-running program calls this when it no longer needs them. */
export function removeTemporaryFolders(): void {
  process.off("exit", removeTemporaryFolders);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
