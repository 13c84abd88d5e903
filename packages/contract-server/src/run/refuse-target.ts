// Ends a run whose target is wrong, before any check. Each error is one sentence that states what to do.
import { type Answer, isAnswer, isHttpError, type Outcome } from "../answer/answer.ts";
import type { Sender } from "../call/create-sender.ts";
import { type CheckedOperation, secondCalls } from "../plan-suite.ts";
import { TargetError } from "../target-error.ts";

/** Throws if the server is unreachable, or no response comes from a CBSS. */
export async function refuseTarget(
  checked: readonly CheckedOperation[],
  send: Sender["send"],
  baseUrl: string,
): Promise<void> {
  const outcomes = await Promise.all(checked.slice(0, 2).map(({ calls }) => send(calls.unknownClient)));
  if (outcomes.some(isOfCbss)) return;
  const [first] = outcomes;
  const [asked] = checked;
  if (first === undefined || asked === undefined) return;
  if (!isAnswer(first)) refuseSilence(first.reason, first.code, baseUrl);
  // If only some responses are pages, a check reports that.
  const others = await Promise.all(secondCalls(asked.calls).map(send));
  if (others.some(isOfCbss)) return;
  if (isAnswer(first)) refusePage(first, asked, baseUrl);
}

// A 404 comes from the framework, but any Web API without this path sends one.
function isOfCbss(outcome: Outcome | undefined): boolean {
  if (outcome === undefined || !isAnswer(outcome)) return false;
  return outcome.isEnvelope || (isHttpError(outcome) && outcome.status !== 404);
}

function refuseSilence(reason: string, code: string, baseUrl: string): void {
  if (reason === "certificate") {
    throw new TargetError(
      `The certificate of ${baseUrl} is not trusted (${code}): if it is your own, set NODE_EXTRA_CA_CERTS to the authority's file.`,
    );
  }
  if (reason === "not TLS") {
    throw new TargetError(
      `${baseUrl} begins with https:, but the server speaks plain HTTP (${code}): use the port that speaks TLS, or use http://.`,
    );
  }
  if (reason === "network") {
    throw new TargetError(
      `${baseUrl} is unreachable (${code}): check --base-url, the network, and that the server is running.`,
    );
  }
}

function refusePage(answer: Answer, { operation: { path } }: CheckedOperation, baseUrl: string): void {
  const { status, contentType } = answer;
  if (isHttpError(answer)) {
    throw new TargetError(
      `${baseUrl} has no ${path} (${status}): check --base-url, which must include the part of the path before /api.`,
    );
  }
  throw new TargetError(
    `${baseUrl} responds with ${status} and ${contentType || "no media type"}, which is not a response of CBSS: check --base-url, and that no login page or proxy is in front.`,
  );
}
