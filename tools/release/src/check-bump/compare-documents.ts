/**
 * Compares two bundled documents with `redocly diff` and its recommended rules.
 */
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Bump, isAtLeast } from "./bump.ts";
import type { Finding } from "./finding.ts";

/** The fields that we read of one change in the report of `redocly diff`. */
interface Change {
  path: string;
  kind: "added" | "modified" | "removed";
  typeName: string;
  impact: Exclude<Bump, "none">;
  verdicts: { message: string }[];
  property?: string;
}

const redocly = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

/** Compares two documents; `folder` is an empty one to work in. */
export async function compareDocuments(oldFile: string, newFile: string, folder: string): Promise<Finding[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "redocly.yaml"), "extends: [diff-recommended]\n");
  await writeFile(join(folder, "old.json"), await withoutVersion(oldFile));
  await writeFile(join(folder, "new.json"), await withoutVersion(newFile));
  const args = ["diff", "old.json", "new.json", "--config=redocly.yaml", "--format=json", "--fail-on=none"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = await promisify(execFile)(process.execPath, [redocly, ...args], {
    cwd: folder,
    env,
    maxBuffer: 2 ** 28,
  });
  return (JSON.parse(stdout).changes as Change[]).map(toFinding).filter(isFirst);
}

/** `info.version` follows the package, so a different version is not a change of the document. */
async function withoutVersion(file: string): Promise<string> {
  const document = JSON.parse(await readFile(file, "utf8"));
  return JSON.stringify({ ...document, info: { ...document.info, version: "0.0.0" } });
}

// Texts for people. Everything else is for programs, and any difference in it is at least minor.
const wording = /^(title|summary|description|examples?|externalDocs|\$ref|x-(?!signature).*)$/;

function toFinding({ path, kind, typeName, impact, verdicts, property }: Change): Finding {
  if (path.includes("/x-codeSamples"))
    return { bump: "patch", what: `the code samples at ${place(path)} changed` };
  const structural = kind === "modified" && property !== undefined && !wording.test(property);
  const bump = structural && !isAtLeast(impact, "minor") ? "minor" : impact;
  const said = verdicts[0]?.message.replace(/\.$/, "");
  const subject = property ? `\`${property}\` of the ${typeName}` : `the ${typeName}`;
  const happened = kind === "added" ? "is new" : kind === "removed" ? "was removed" : "changed";
  return { bump, what: said ?? `${subject} at ${place(path)} ${happened}` };
}

/** A JSON pointer for people: without escapes, and without the path through the content. */
function place(path: string): string {
  const parts = path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return parts
    .filter((part) => !["paths", "schema", "properties", "$ref", "content"].includes(part))
    .join(" › ");
}

/** The document repeats each body for every media type. */
function isFirst(finding: Finding, index: number, all: Finding[]): boolean {
  const key = ({ bump, what }: Finding) => bump + what.replace(/\b(application|text)\/[\w-]+/g, "");
  return all.findIndex((other) => key(other) === key(finding)) === index;
}
