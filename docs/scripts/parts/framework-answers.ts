/**
 * Every refusal of an operation in the document: each status with its meaning, its examples and its provenance.
 */
import type { ResolvedResponse } from "@cbss/internal/document";
import { badgeWithReason } from "../badge.ts";
import { type Operation, operations } from "../document.ts";
import { fence, oneLine } from "../markdown.ts";
import { badRequestFix } from "../symptoms/framework-messages.ts";

// What a caller can do about each status of the framework. The document states its meaning.
const advice: Readonly<Record<string, string>> = {
  "400": `${badRequestFix} The change was not started: correct the request and send it again. A 400 does not show whether the signature is correct.`,
  "401":
    "Check the signature first: [My signature is refused](../do/my-signature-is-refused.mdx). Then ask the operator of your CBSS whether your ClientCode may call the operation.",
  "404":
    "Compare the path with the operation's page, character by character, and make sure that `Signature` is in the query. Do not log the message: it repeats the Signature.",
  "415":
    "Send one of the documented media types in `Content-Type`. A body without a `Content-Type` is refused too.",
  "500":
    "Whether the change was started is unknown. Check for a one-time password before you call again, and report the time of the call to the operator of your CBSS.",
  default:
    "Send a POST. For any other status, check what is between you and CBSS: a proxy, a firewall or IIS.",
};

/** A response, and the operations that return it. */
interface Refusal {
  readonly status: string;
  readonly response: ResolvedResponse;
  readonly givenBy: Operation[];
}

/** The statuses in the document that are not a success, in order. */
export const frameworkStatuses = (): string[] => [...new Set(refusals().map(({ status }) => status))];

export function frameworkAnswers(): string {
  const byStatus = Map.groupBy(refusals(), ({ status }) => status);
  return [...byStatus].map(([status, answers]) => renderStatus(status, answers)).join("\n\n");
}

/** A response that several operations share, or that reads the same in several operations, is listed once. */
function refusals(): Refusal[] {
  const found = new Map<string, Refusal>();
  for (const operation of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (status.startsWith("2")) continue;
      const key = `${status} ${response["x-name"] ?? JSON.stringify(response)}`;
      const refusal = found.get(key) ?? { status, response, givenBy: [] };
      refusal.givenBy.push(operation);
      found.set(key, refusal);
    }
  }
  const rank = ({ status }: Refusal): number =>
    status === "default" ? Infinity : Number.parseInt(status, 10);
  return [...found.values()].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

function renderStatus(status: string, answers: readonly Refusal[]): string {
  const heading = `### ${status === "default" ? "Any other status" : status}`;
  return [heading, ...answers.map(renderAnswer)].join("\n\n");
}

function renderAnswer({ status, response, givenBy }: Refusal): string {
  const links = givenBy.map(({ summary, operationId }) => `[${summary}](operation:${operationId})`);
  // The operations share the framework's responses. They may also have their own.
  const isShared = response["x-name"] !== undefined;
  const known = isShared && advice[status];
  const examples = Object.values(response.content["application/json"]?.examples ?? {});
  return [
    badgeWithReason(response["x-provenance"]),
    ...(isShared ? [] : [`Only from: ${links.join(", ")}.`]),
    oneLine(response.description ?? ""),
    ...(known ? [`**What to do.** ${known}`] : []),
    ...examples.map(
      ({ summary, value }) => `${summary}:\n\n${fence("json", JSON.stringify(value, null, 2))}`,
    ),
  ].join("\n\n");
}
