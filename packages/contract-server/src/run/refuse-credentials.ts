// Ends a run with wrong credentials: the server refuses the valid signature, or the password. Each error is one sentence.
import { type Answer, isAccepted, isAnswer, memberOf, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Redact } from "../call/redact.ts";
import type { OperationCalls } from "../checks/calls.ts";
import type { Check, Exchanges } from "../checks/check.ts";
import { variableOf } from "../credentials.ts";
import type { Operation } from "../document/operation.ts";
import { quote } from "../report/quote.ts";
import { TargetError } from "../target-error.ts";

/** Throws if the server, which gives distinguishable refusals, accepts no signature of the customer. */
export function refuseSecrets(calls: OperationCalls, checks: readonly Check[], exchanges: Exchanges): void {
  const { signature, outcomeOf } = exchanges;
  const wrong = outcomeOf(calls.dummySignature);
  // If a possibly valid signature got no response, the credentials may still be correct.
  if (exchanges.gaveUp !== undefined || validCalls(calls).some((call) => isUnanswered(outcomeOf(call))))
    return;
  if (signature.letThrough !== undefined || signature.digest !== undefined || signature.refused === "")
    return;
  const isWrongFormula = checks.some(
    (check) => check.needsSignatureFindings && check.judge(exchanges).result === "contradicted",
  );
  const outcomes = [wrong, outcomeOf(calls.unknownClient), outcomeOf(calls.list)];
  if (isWrongFormula || !tellsApart(wrong, outcomes)) return;
  throw new TargetError(
    "The server refuses this customer's signature in every encoding of the digest: check CBSS_CLIENT_CODE, CBSS_CLIENT_KEY and CBSS_LOGIN_SALT, and that none of them ends with a trailing newline.",
  );
}

function validCalls({ exploration: { withoutContent, withContent } }: OperationCalls): Call[] {
  return [withoutContent, withContent].flatMap((probe) => probe?.valid.map(({ call }) => call) ?? []);
}

function isUnanswered(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && !isAnswer(outcome);
}

// Only envelopes count, because CBSS itself sends them. The framework's own refusals show nothing about signatures.
function tellsApart(wrong: Outcome | undefined, outcomes: readonly (Outcome | undefined)[]): boolean {
  const answers = outcomes.filter((outcome): outcome is Answer => outcome !== undefined && isAnswer(outcome));
  const kinds = new Set(answers.filter(({ isEnvelope }) => isEnvelope).map(refusalKind));
  return kinds.size >= 2 || (wrong !== undefined && isAnswer(wrong) && [401, 403].includes(wrong.status));
}

/** Throws if the server refuses the first change although its signature is correct. */
export function refusePassword(
  operation: Operation,
  outcome: Outcome | undefined,
  isLetThrough: boolean,
  redact: Redact,
): void {
  if (outcome === undefined || !isAnswer(outcome) || !outcome.isEnvelope || isAccepted(outcome)) return;
  if (!isLetThrough || memberOf(outcome.value, "IsSuccessful") !== false) return;
  const variables = ["CBSS_PASSWORD", ...operation.newFields.map(variableOf)].join(" and ");
  const messages = quote(JSON.stringify(memberOf(outcome.value, "Messages")) ?? "", redact).slice(0, 300);
  throw new TargetError(
    `The server accepts the customer's signature, but refuses the first change: check ${variables}. Its Messages are ${messages}.`,
  );
}
