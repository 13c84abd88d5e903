import { type Fault, takeFault } from "./faults.ts";
import { findTrigger, type TriggerName } from "./triggers.ts";

/** The trigger that a signed call is answered with: that of a fault, else the one that its new value asks for, if any. */
export function chooseTrigger(
  state: { fault: Fault | undefined },
  content: unknown,
): TriggerName | undefined {
  return takeFault(state) ?? findTrigger(newValueOf(content));
}

// In every operation of the document the member that carries the new value is the one called New….
function newValueOf(content: unknown): string {
  for (const name in content as object | null) {
    const value = (content as Record<string, unknown>)[name];
    if (name.startsWith("New") && typeof value === "string") return value;
  }
  return "";
}
