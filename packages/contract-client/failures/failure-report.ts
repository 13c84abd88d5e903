/**
 * Runs all failures in a process of their own, on a given Node, and reads what came of each.
 */

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { generate } from "selfsigned";

export interface FailureReport {
  name: string;
  expected: "accepted" | [name: string, mayHaveBeenApplied: boolean];
  came: "accepted" | [name: string, mayHaveBeenApplied: boolean];
  code?: string;
  cause?: string;
  ms: number;
  timeoutMs: number;
  /** How many listeners were left on the caller's signal. */
  listeners: number;
  /** How many connections were left open where no answer came. */
  leftOpen: number;
  /** Which secrets an error shows, in whatever way it is printed. */
  leaked: string[];
}

/** Resolves when the program has ended by itself, to one report for each failure and to what else it printed. */
export async function runFailures(
  node: string,
): Promise<{ version: string; failures: FailureReport[]; printed: string }> {
  const certificate = join(temporaryFolder(), "certificate.json");
  const { private: key, cert } = await generate([{ name: "commonName", value: "cbss.test" }]);
  await writeFile(certificate, JSON.stringify({ key, cert }));
  const program = fileURLToPath(new URL("run-failures.mjs", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(node, [program, certificate], { timeout: 100_000 });
  const [version = "", ...lines] = stdout.trimEnd().split("\n");
  return { version, failures: lines.map((line): FailureReport => JSON.parse(line)), printed: stderr };
}

/** The table of failures: case, class, code, mayHaveBeenApplied, time. */
export function printTable(title: string, failures: FailureReport[]): void {
  console.log(title);
  console.table(
    failures.map(({ name, came, code, cause, ms }) => ({
      case: name,
      class: typeof came === "string" ? came : came[0],
      code: [code, cause].filter(Boolean).join(" "),
      mayHaveBeenApplied: typeof came === "string" ? "" : came[1],
      ms,
    })),
  );
}
