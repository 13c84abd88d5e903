/** Where the sandbox answers otherwise than the framework, on purpose, and why. */
import { differences } from "../../../packages/sandbox/test/framework/differences.ts";

/** A list: the reason of each difference. */
export function frameworkDifferences(): string {
  return differences.map(({ reason }) => `- ${reason}`).join("\n");
}
