/**
 * What a package promises besides its types and its document: its files, the codes of its errors, the options and exit codes of its
 * commands, and the size of its dependencies.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "@cbss/testing";
import { run } from "../run.ts";
import { readPackageJson } from "./package-json.ts";
import { weightsOf } from "./weights.ts";

export interface Facts {
  /** The digest of each file without the versions, which every release changes. */
  files: Record<string, string>;
  /** Such as `ERR_CBSS_REJECTED`. */
  codes: readonly string[];
  commands: Record<string, Command>;
  /** The bytes of each dependency, with everything that it depends on. */
  dependencies: Record<string, number>;
}

/** The facts in a command's help. */
interface Command {
  options: readonly string[];
  exitCodes: readonly string[];
}

/** Reads the facts of a packed package; `installed` is its folder in the workspace, where its dependencies are installed. */
export async function factsOf(packed: string, installed: string = packed): Promise<Facts> {
  const { bin = {}, dependencies = {} } = readPackageJson(packed);
  const names = filesIn(packed).filter((name) => name !== "CHANGELOG.md");
  const commands = Object.entries(bin).map(async ([name, file]) => [
    name,
    commandOf(await help(join(installed, file))),
  ]);
  return {
    files: Object.fromEntries(names.map((name) => [name, digest(packed, name)])),
    codes: codesIn(packed, names),
    commands: Object.fromEntries(await Promise.all(commands)),
    dependencies: weightsOf(installed, Object.keys(dependencies)),
  };
}

async function help(file: string): Promise<string> {
  return existsSync(file) ? run(process.execPath, [file, "--help"], join(file, "..")) : "";
}

/** The options and exit codes in the text that `--help` prints. */
function commandOf(text: string): Command {
  const [, exits = ""] = /^Exit code ([\s\S]*)/m.exec(text) ?? [];
  return {
    options: unique(text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []),
    exitCodes: unique([...exits.matchAll(/\b(\d+):/g)].map(([, code = ""]) => code)),
  };
}

function codesIn(packed: string, names: readonly string[]): string[] {
  const modules = names.filter((name) => name.endsWith(".js"));
  const found = modules.flatMap(
    (name) => readFileSync(join(packed, name), "utf8").match(/\bERR_CBSS_[A-Z_]*[A-Z]\b/g) ?? [],
  );
  return unique(found);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function digest(packed: string, name: string): string {
  return createHash("sha256").update(content(packed, name)).digest("base64url").slice(0, 16);
}

function content(packed: string, name: string): string {
  const text = readFileSync(join(packed, name), "latin1");
  if (name === "package.json") return withoutVersions(text);
  return /^dist\/openapi[\w.-]*\.(json|yaml)$/.test(name) ? withoutDocumentVersion(text) : text;
}

/** Removes the versions of the package and of our other packages, and the fields for developers of this repository. */
function withoutVersions(text: string): string {
  const { version, dependencies = {}, devDependencies, scripts, ...rest } = JSON.parse(text);
  const others = Object.entries(dependencies).map(([name, range]) => [
    name,
    name.startsWith("@cbss/") ? "" : range,
  ]);
  return JSON.stringify({ ...rest, dependencies: Object.fromEntries(others) });
}

/** `info.version` is the first field of that name in the document. */
function withoutDocumentVersion(text: string): string {
  return text.replace(/("?version"?: *)"?\d+\.\d+\.\d+"?/, "$1");
}
