// Reads in steps, so that other calls can run between them. A megabyte may have a million tokens and a hundred thousand errors.
import { nextTurn } from "../next-turn.ts";
import type { JsonReader } from "./json-reader.ts";

/** Work that pauses regularly. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

// About 5 ms.
const TOKENS_PER_TURN = 10_000;

/** Whether it is time to pause. An error counts as many tokens. */
export function isTurnOver(reader: JsonReader): boolean {
  if (reader.tokens < TOKENS_PER_TURN) return false;
  reader.tokens = 0;
  return true;
}

/** Skips the rest of the current value, or the value of a name (JsonReader.Skip). */
export function* skip(reader: JsonReader): Steps<void> {
  if (reader.token === "PropertyName") reader.read();
  if (!reader.isStart) return;
  const { depth } = reader;
  while (reader.read() && depth < reader.depth) if (isTurnOver(reader)) yield;
}

/** Reads a token that is not a comment. Returns false at the end. */
export function* readPastComments(reader: JsonReader, areDatesRead = true): Steps<boolean> {
  while (reader.read(areDatesRead)) {
    if (reader.token !== "Comment") return true;
    if (isTurnOver(reader)) yield;
  }
  return false;
}

/** Runs the steps. Other calls run only between turns. */
export async function run<Result>(steps: Steps<Result>): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}
