// Faults: the next calls are answered as a trigger says, whatever their new value. For contract tests, whose calls are not
// theirs to choose.
import { TRIGGERS, type TriggerName } from "./triggers.ts";

/** What is done to the next calls. */
export interface Fault {
  readonly trigger: TriggerName;
  /** How many calls are still to be answered so. */
  readonly times: number;
}

/** Takes the fault for one call, if there is one. */
export function takeFault(state: { fault: Fault | undefined }): TriggerName | undefined {
  const { fault } = state;
  if (fault === undefined) return undefined;
  state.fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : undefined;
  return fault.trigger;
}

/** Checks a fault that comes from outside; throws a TypeError that says what is wrong with it. */
export function readFault(value: unknown): Fault {
  const { trigger, times = 1, ...others } = { ...(value as Partial<Fault> | null) };
  const names = TRIGGERS.map(({ name }) => name);
  const name = names.find((known) => known === trigger);
  if (name === undefined) throw new TypeError(`trigger must be one of ${names.join(", ")}.`);
  if (!Number.isSafeInteger(times) || times < 1) throw new TypeError("times must be a whole number from 1.");
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new TypeError("A fault has trigger and times, and nothing else.");
  return { trigger: name, times };
}
