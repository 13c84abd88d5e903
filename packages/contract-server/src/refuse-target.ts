// What can be wrong with the target before any check: each is one sentence that says what to do.
import { type Answer, isAnswer, isHttpError, type Outcome } from "./answer/answer.ts";
import type { Call } from "./call/call.ts";
import type { Sender } from "./call/create-sender.ts";
import { nobodysSignedCall, otherVerbCall, strangersCall, unsignedCall } from "./checks/calls.ts";
import type { Operation } from "./document/operation.ts";
import { TargetError } from "./target-error.ts";

/** Throws where the server cannot be reached, or shows nothing of a CBSS. */
export async function refuseTarget(
  operations: readonly Operation[],
  { send }: Pick<Sender, "send">,
  baseUrl: string,
): Promise<void> {
  const sendAll = (calls: Parameters<typeof send>[0][]) => Promise.all(calls.map(send));
  const strangers = await sendAll(operations.slice(0, 2).map((operation) => strangersCall(operation)));
  if (strangers.some(isOfCbss)) return;
  const [first] = strangers;
  const [operation] = operations;
  if (first === undefined || operation === undefined) return;
  if (!isAnswer(first)) refuseSilence(first.reason, first.code, baseUrl);
  // Only some answers may be pages, which is for a check to say.
  const others = await sendAll(secondCalls(operation));
  if (others.some(isOfCbss)) return;
  if (isAnswer(first)) refusePage(first, operation, baseUrl);
}

/** What is sent where no answer before was one of a CBSS: a 405 shows that there is such a path after all. */
export function secondCalls(operation: Operation): Call[] {
  return [unsignedCall(operation), nobodysSignedCall(operation), otherVerbCall(operation, "GET")];
}

// A 404 is the framework's, but of a Web API that does not have this path.
function isOfCbss(outcome: Outcome | undefined): boolean {
  if (outcome === undefined || !isAnswer(outcome)) return false;
  return outcome.isEnvelope || (isHttpError(outcome) && outcome.status !== 404);
}

function refuseSilence(reason: string, code: string, baseUrl: string): void {
  if (reason === "certificate") {
    throw new TargetError(
      `The certificate of ${baseUrl} is not trusted (${code}): if it is your own, name the authority's file in NODE_EXTRA_CA_CERTS.`,
    );
  }
  if (reason === "network") {
    throw new TargetError(
      `${baseUrl} cannot be reached (${code}): check --base-url, the network and that the server is running.`,
    );
  }
}

function refusePage(answer: Answer, { path }: Operation, baseUrl: string): void {
  const { status, contentType } = answer;
  if (isHttpError(answer)) {
    throw new TargetError(
      `${baseUrl} has no ${path} (${status}): check --base-url, to which a part of the path may belong that stands before /api.`,
    );
  }
  throw new TargetError(
    `${baseUrl} answers with ${status} and ${contentType || "no media type"}, which is no answer of a CBSS: check --base-url, and that no login page or proxy stands in front.`,
  );
}
