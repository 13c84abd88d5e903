/**
 * The values that make the sandbox return a specific response, for the field of a form that accepts them.
 */
import type { Trigger } from "@cbss/sandbox";
import type { Member } from "./describe-form.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The triggers for a field. `NewEmailAddress` accepts the `emailAddress` of a trigger. Empty for any other field. */
export function triggersFor({ path }: Member, triggers: readonly Trigger[]): Choice[] {
  const [, first = "", rest = ""] = /^New(.)(.*)$/.exec(path.at(-1) ?? "") ?? [];
  const key = first.toLowerCase() + rest;
  return triggers.flatMap((trigger) => {
    const value = Object.entries(trigger).find(([name]) => name === key)?.[1];
    return value ? [{ value, label: `${trigger.name}: ${trigger.answer.replaceAll("`", "")}` }] : [];
  });
}
