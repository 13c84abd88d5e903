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

/** The body of a test, which gets the runtime. */
type Claim<Program> = (program: Program, tell: (version: string) => void) => Promise<void>;

/** Registers the test of a runtime; skips it with the reason if the runtime is not available for this machine. */
export function runtimeTest<Program>(
  { title, program, ...row }: RuntimeRow & { title: string; program: Program | undefined },
  claim: Claim<Program>,
): void {
  it(title, async ({ task, skip }) => {
    task.meta.runtime = row;
    if (program === undefined) return skip(`${row.runtime} is not available for this machine`);
    await claim(program, (version) => {
      row.version = version;
    });
  });
}
