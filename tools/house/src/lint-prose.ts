#!/usr/bin/env node
/**
 * Prints the prose linter's findings in this repository or in the named files. Exits with 1 if there are any.
 */
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lintText } from "./prose/lint-text.ts";
import { textFiles } from "./prose/text-files.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

const named = process.argv.slice(2).map((path) => relative(repository, resolve(path)));
const files = named.length > 0 ? named : textFiles(repository);

let count = 0;
for (const file of files) {
  for (const { line, column, message } of await lintText(
    readFileSync(join(repository, file), "utf8"),
    file,
  )) {
    console.log(`${file}:${line}:${column} ${message}`);
    count++;
  }
}
console.log(`${files.length} files read, ${count} problems found.`);
process.exitCode = count > 0 ? 1 : 0;
