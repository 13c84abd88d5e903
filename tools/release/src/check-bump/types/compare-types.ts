/**
 * Compares the public types of one package with the released ones, entry point by entry point.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Finding } from "../finding.ts";
import { readPackageJson, typedEntries } from "../package-json.ts";
import { apiReport } from "./api-report.ts";
import { type Exported, exportsOf } from "./entry.ts";
import type { LaidOut } from "./lay-out.ts";
import { createProgram } from "./program.ts";
import { reachableTypes } from "./reachable-types.ts";
import { type Claim, writeClaims, writeFile } from "./write-check.ts";

interface Entry {
  subpath: string;
  oldFile: string;
  newFile: string;
}

/** Compares all entry points that both sides of a package have. */
export function compareTypes(name: string, laidOut: LaidOut): Finding[] {
  const [oldFolder, newFolder] = [laidOut.released[name] ?? "", laidOut.current[name] ?? ""];
  const after = typedEntries(readPackageJson(newFolder));
  return [...typedEntries(readPackageJson(oldFolder))].flatMap(([subpath, oldTypes], index) => {
    const newTypes = after.get(subpath);
    // The comparison of package.json finds a removed subpath.
    if (newTypes === undefined) return [];
    const entry = { subpath, oldFile: join(oldFolder, oldTypes), newFile: join(newFolder, newTypes) };
    const findings = compareEntry(entry, join(laidOut.folder, `check-${name.replace("/", "-")}-${index}.ts`));
    if (findings.length > 0) return findings;
    const report = (folder: string, types: string) =>
      apiReport(folder, types, join(laidOut.folder, "reports"));
    const same = report(oldFolder, oldTypes) === report(newFolder, newTypes);
    return same
      ? []
      : [
          {
            bump: "minor",
            what: `the types of ${shown(subpath)} changed, but are compatible with the old ones`,
          },
        ];
  });
}

function compareEntry(entry: Entry, checkFile: string): Finding[] {
  for (const file of [entry.oldFile, entry.newFile]) {
    if (!existsSync(file))
      throw new Error(`Expected types at ${file}, found none: build the packages first.`);
  }
  const program = createProgram([entry.oldFile, entry.newFile]);
  const [before, after] = [entry.oldFile, entry.newFile].map((file) =>
    exportsOf(program.getTypeChecker(), program.getSourceFile(file) as ts.SourceFile),
  ) as [Map<string, Exported>, Map<string, Exported>];
  const where = entry.subpath === "." ? "" : ` of ${entry.subpath}`;
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const added = [...after.keys()].filter((name) => !before.has(name));
  return [
    ...gone.map((name): Finding => ({ bump: "major", what: `the export ${name}${where} was removed` })),
    ...narrowed(program, entry, before, after, checkFile).map(
      ({ name, reason }): Finding => ({
        bump: "major",
        what: `the export ${name}${where} is not compatible with the old one (${reason})`,
      }),
    ),
    ...added.map((name): Finding => ({ bump: "minor", what: `the export ${name}${where} is new` })),
  ];
}

/** The exports that tsc does not accept instead of the old ones, once for each name. */
function narrowed(
  program: ts.Program,
  { oldFile, newFile }: Entry,
  before: Map<string, Exported>,
  after: Map<string, Exported>,
  checkFile: string,
): { name: string; reason: string }[] {
  const claims = writeClaims(program.getTypeChecker(), before, after);
  writeFileSync(checkFile, writeFile(claims, oldFile, newFile));
  const failed = failedClaims(checkFile, claims);
  const reachable = reachableTypes(program.getTypeChecker(), before.values());
  const excused = (name: string) =>
    reachable.has((before.get(name) as Exported).symbol) &&
    !failed.some(({ claim }) => claim.name === name && claim.kind === "widened");
  const broken = failed.filter(
    ({ claim: { name, kind } }) => kind === "value" || (kind === "type" && !excused(name)),
  );
  return [
    ...new Map(
      broken.reverse().map(({ claim, reason }) => [claim.name, { name: claim.name, reason }]),
    ).values(),
  ];
}

function failedClaims(checkFile: string, claims: readonly Claim[]): { claim: Claim; reason: string }[] {
  const program = createProgram([checkFile]);
  const file = program.getSourceFile(checkFile) as ts.SourceFile;
  const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return diagnostics.map(({ start = 0, messageText }) => {
    const claim = claims[ts.getLineAndCharacterOfPosition(file, start).line - 1];
    if (!claim) throw new Error(`The generated check ${checkFile} is wrong: ${reasonOf(messageText)}`);
    return { claim, reason: reasonOf(messageText) };
  });
}

/** The innermost of tsc's reasons, which names the property. */
function reasonOf(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message.replace(/\.$/, "");
  const [next] = message.next ?? [];
  return next ? reasonOf(next) : message.messageText.replace(/\.$/, "");
}

function shown(subpath: string): string {
  return subpath === "." ? "the package" : subpath;
}
