/** The intended differences between the responses of the sandbox and the framework, with the reasons. */
import { differences } from "../../../packages/sandbox/test/framework/differences.ts";

/** A list: the reason of each difference. */
export function frameworkDifferences(): string {
  return differences.map(({ reason }) => `- ${reason}`).join("\n");
}
