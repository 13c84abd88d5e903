/**
 * A test that is a row of the table of runtimes.
 */
import { it } from "vitest";

export interface Cell {
  runtime: string;
  version?: string;
  how: string;
}

declare module "vitest" {
  interface TaskMeta {
    cell?: Cell;
  }
}

/** What a test has once its runtime has been found. */
type Claim<Program> = (program: Program, tell: (version: string) => void) => Promise<void>;

/** Claims something of a runtime; where this machine cannot have it, that is said instead. */
export function cell<Program>(
  { title, program, ...cell }: Cell & { title: string; program: Program | undefined },
  claim: Claim<Program>,
): void {
  it(title, async ({ task, skip }) => {
    task.meta.cell = cell;
    if (program === undefined) return skip(`no package of ${cell.runtime} for this machine`);
    await claim(program, (version) => {
      cell.version = version;
    });
  });
}
