/**
 * A test that is a row of the table of runtimes.
 */
import { it } from "vitest";

export interface RuntimeRow {
  runtime: string;
  version?: string;
  how: string;
}

declare module "vitest" {
  interface TaskMeta {
    runtime?: RuntimeRow;
  }
}

/** What a test has once its runtime has been found. */
type Claim<Program> = (program: Program, tell: (version: string) => void) => Promise<void>;

/** Claims something of a runtime; where this machine cannot have it, that is said instead. */
export function runtimeTest<Program>(
  { title, program, ...row }: RuntimeRow & { title: string; program: Program | undefined },
  claim: Claim<Program>,
): void {
  it(title, async ({ task, skip }) => {
    task.meta.runtime = row;
    if (program === undefined) return skip(`no package of ${row.runtime} for this machine`);
    await claim(program, (version) => {
      row.version = version;
    });
  });
}
