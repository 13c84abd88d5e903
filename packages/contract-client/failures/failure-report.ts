/**
 * Runs all failures in a separate process, on a given Node, and reads the outcomes.
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
  /** The number of listeners left on the caller's signal. */
  listeners: number;
  /** The number of connections left open if no response came. */
  leftOpen: number;
  /** The secrets that an error shows, in any printed form. */
  leaked: string[];
}

/** Runs the program until it ends; resolves to one report for each failure, and its other output. */
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

/** Prints the table of failures: case, class, code, mayHaveBeenApplied, time. */
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
