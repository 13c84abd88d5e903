// A file is written whole or not at all, and that it cannot be written is said before anything is sent.

import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "@cbss/internal/command";

/** Refuses a file that could not be written in the end. */
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

/** Writes a file whole or not at all: under another name first, and at once, so that nothing can come between. */
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
