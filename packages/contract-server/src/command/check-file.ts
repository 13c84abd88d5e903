// Writes a file completely or not at all. If it cannot be written, the error comes before anything is sent.

import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "@cbss/internal/command";

/** Throws if a file could not be written at the end of the run. */
export function checkFile(flag: string, file: string): void {
  const folder = dirname(file);
  if (!isFolder(folder)) {
    throw new UsageError(`The folder ${folder} of ${flag} does not exist: create it, or name another file.`);
  }
  if (isFolder(file)) throw new UsageError(`${flag} must be a file, but ${file} is a folder.`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`The folder ${folder} of ${flag} is not writable: name a file in another folder.`);
  }
}

/** Writes a file completely or not at all: under another name first, then renamed in one step. */
export function writeWhole(file: string, text: string): void {
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}.unfinished`);
  try {
    writeFileSync(unfinished, text, { flag: "wx" });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new UsageError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code}): nothing was written.`,
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
