/**
 * A test of a program that runs a consumer's file, which is a row of the table.
 */

import { consumerIn } from "@cbss/testing";
import { expect, inject } from "vitest";
import { type RuntimeRow, runtimeTest } from "./runtime-test.ts";

export interface ProgramTest extends Omit<RuntimeRow, "version"> {
  program: string | undefined;
  args: string[];
}

/** Tests that a program makes a signed call with the installed packages. */
export function programTest({ runtime, how, program, args }: ProgramTest): void {
  const title = `makes a signed call from the installed client to the installed sandbox, in ${runtime}: ${how}`;
  runtimeTest({ title, runtime, how, program }, async (file, tell) => {
    const consumer = consumerIn(inject("consumer"));
    tell(await programVersion(file));

    const printed = await consumer.run(file, args);

    expect(JSON.parse(printed)).toEqual({ accepted: true, delivered: 1 });
  });
}

/** Reads the version that a program prints. */
export async function programVersion(file: string, ...args: string[]): Promise<string> {
  const printed = await consumerIn(inject("consumer")).run(file, [...args, "--version"]);
  return /\d[\w.-]+/.exec(printed)?.[0] ?? printed.trim();
}
