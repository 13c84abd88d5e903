/**
 * The new values that ask the sandbox for a certain answer, for the member of a form that takes one.
 */
import type { Trigger } from "@cbss/sandbox";
import type { Member } from "./describe-form.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The triggers for a member: `NewEmailAddress` takes what a trigger calls `emailAddress`. None, for any other member. */
export function triggersFor({ path }: Member, triggers: readonly Trigger[]): Choice[] {
  const [, first = "", rest = ""] = /^New(.)(.*)$/.exec(path.at(-1) ?? "") ?? [];
  const key = first.toLowerCase() + rest;
  return triggers.flatMap((trigger) => {
    const value = Object.entries(trigger).find(([name]) => name === key)?.[1];
    return value ? [{ value, label: `${trigger.name}: ${trigger.answer.replaceAll("`", "")}` }] : [];
  });
}
