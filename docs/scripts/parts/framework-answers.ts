/**
 * How the framework in front of CBSS refuses, from the document: each status with its meaning, its examples and its provenance.
 */
import { type Node, operations, resolve } from "../document.ts";
import { fence, oneLine } from "../markdown.ts";
import { badgeWithReason } from "../provenance.ts";

// What a caller can do about each status. The document says what it means.
const advice: Readonly<Record<string, string>> = {
  "400":
    "Send a `Language` of the documented form or leave it out, and compare the body with the operation's schema.",
  "401":
    "Check the signature first: [My signature is refused](../do/my-signature-is-refused.md). Then ask whoever runs your CBSS whether your ClientCode may call the operation.",
  "404":
    "Compare the path with the operation's page, to the letter, and make sure that `Signature` is in the query. Do not log the message: it repeats the Signature.",
  "415":
    "Send one of the documented media types in `Content-Type`. A body without a `Content-Type` is refused too.",
  "500":
    "Whether the change was started is unknown. Look for a one-time password before you call again, and report the time of the call to whoever runs your CBSS.",
  default:
    "Send a POST. For any other status, look at what stands between you and CBSS: a proxy, a firewall or IIS itself.",
};

/** The statuses for which the document has an answer of the framework. */
export function frameworkStatuses(): string[] {
  return [...answers().keys()];
}

export function frameworkAnswers(): string {
  return [...answers()].map(([status, response]) => renderAnswer(status, response)).join("\n\n");
}

function answers(): Map<string, Node> {
  const found = operations.flatMap(({ node }) => Object.entries<Node>(node["responses"]));
  return new Map(
    found.filter(([status]) => !status.startsWith("2")).map(([status, node]) => [status, resolve(node)]),
  );
}

function renderAnswer(status: string, response: Node): string {
  const known = advice[status];
  if (!known) throw new Error(`docs/scripts/parts/framework-answers.ts has no advice on ${status}.`);
  const examples = Object.values<Node>(response["content"]["application/json"].examples).map(resolve);
  return [
    `### ${status === "default" ? "Any other status" : status}`,
    badgeWithReason(response["x-provenance"]),
    oneLine(response["description"]),
    `**What to do.** ${known}`,
    ...examples.map(
      ({ summary, value }) => `${summary}:\n\n${fence("json", JSON.stringify(value, null, 2))}`,
    ),
  ].join("\n\n");
}
