// The schedule of a run. The first calls show whether the server is a CBSS and how it refuses. Then all others follow, changes
// last.

import { createSecretSearch } from "@cbss/internal/repeats-secret";
import { isAccepted, isAnswer, type Outcome } from "../answer/answer.ts";
import { schemaOf } from "../answer/read-answer.ts";
import { schemaProblems } from "../answer/schema-problems.ts";
import { createSender, type Sender } from "../call/create-sender.ts";
import type { Redact } from "../call/redact.ts";
import type { Exchanges } from "../checks/check.ts";
import { exploreSignature, NOTHING_FOUND, type SignatureFindings } from "../checks/explore-signature.ts";
import { groupBy } from "../group-by.ts";
import type { SuiteOptions } from "../options.ts";
import { type CheckedOperation, MOST_CUSTOMER_CALLS, type Plan } from "../plan-suite.ts";
import { refusePassword, refuseSecrets } from "./refuse-credentials.ts";
import { refuseTarget } from "./refuse-target.ts";

/**
 * Sends the calls of a plan.
 *
 * @throws {TargetError} If no check is possible: the server is unreachable, is not a CBSS, or refuses the credentials.
 */
export async function sendPlan(plan: Plan, options: SuiteOptions, redact: Redact): Promise<Exchanges> {
  const { checked, explored, calls } = plan;
  const { baseUrl, credentials } = options;
  if (checked.length === 0) throw new TypeError("No check is left: change the option only or document.");
  const sender = senderOf(plan, options);
  await refuseTarget(checked, sender.send, baseUrl);
  const signature = explored
    ? await exploreSignature(explored.calls.exploration, sender.send)
    : NOTHING_FOUND;
  sender.digest = signature.digest ?? "hex";
  const exchanges = () => exchangesOf(plan, sender, signature, credentials.password, redact);
  const certain = calls.filter(({ sentIf }) => sentIf === undefined);
  await sender.sendAll(certain.filter(({ risk }) => risk === "harmless"));
  if (explored !== undefined) refuseSecrets(explored.calls, plan.checks, exchanges());
  await sender.sendAll(certain.filter(({ risk }) => risk === "customer"));
  if (explored !== undefined) await spendTheRest(explored, sender, signature);
  await sendChanges(plan, sender, signature, redact);
  return exchanges();
}

// Sends the rest of the calls that may be signed as the customer. In Base64, the letter case cannot vary.
async function spendTheRest(
  { calls: { inOtherCase, again } }: CheckedOperation,
  sender: Sender,
  { valid, digest }: SignatureFindings,
): Promise<void> {
  if (valid === undefined) return;
  if (digest !== "base64") await sender.send(inOtherCase);
  await sender.send(again);
}

function senderOf({ document, operations, calls }: Plan, options: SuiteOptions): Sender {
  const { baseUrl, credentials, timeoutMs = 10_000, fetch = globalThis.fetch } = options;
  const { now = () => new Date(), onProgress, onAnswer } = options;
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const dateTime = now().toISOString();
  let answers = 0;
  return createSender(
    { document, operation: (id) => byId.get(id), baseUrl, credentials, fetch, timeoutMs, dateTime },
    MOST_CUSTOMER_CALLS,
    ({ operation }, outcome) => {
      onProgress?.(++answers, calls.length);
      if (!isAnswer(outcome)) return;
      const { status, format, value } = outcome;
      onAnswer?.({ operation, status, format, value });
    },
  );
}

// One after another. If the server refuses the first change, the password may be wrong, so it is not sent again.
async function sendChanges(
  { operations, calls }: Plan,
  sender: Sender,
  { letThrough }: SignatureFindings,
  redact: Redact,
): Promise<void> {
  const [first, ...others] = calls.filter(({ risk }) => risk === "change");
  const operation = operations.find(({ id }) => id === first?.operation);
  if (first === undefined || operation === undefined) return;
  const outcome = await sender.send(first);
  refusePassword(operation, outcome, letThrough !== undefined, redact);
  if (outcome === undefined || !isAccepted(outcome)) return;
  for (const call of others) await sender.send(call);
  const wrongPassword = calls.find(({ risk }) => risk === "wrong password");
  if (wrongPassword !== undefined) await sender.send(wrongPassword);
}

function isCutOff(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && !isAnswer(outcome) && outcome.reason === "network";
}

/** Collects what is known about a run so far. */
function exchangesOf(
  { document, calls }: Plan,
  { outcomes, signatures, digest, gaveUp }: Sender,
  signature: SignatureFindings,
  password: string,
  redact: Redact,
): Exchanges {
  const answered = calls.flatMap((call) => {
    const outcome = outcomes.get(call.id);
    return outcome !== undefined && isAnswer(outcome) ? [[call, outcome] as const] : [];
  });
  // Several checks look at every response of their operation. Grouping keeps the time linear in the number of operations.
  const byOperation = groupBy(answered, ([{ operation }]) => operation);
  const isPasswordSent = calls.some(({ risk, id }) => risk === "change" && outcomes.has(id));
  const schemaProblem = schemaProblems(document);
  return {
    problemOf: (operation, { status, value }) => {
      const schema = schemaOf(operation, status);
      return schema && schemaProblem(schema, value);
    },
    outcomeOf: ({ id }) => outcomes.get(id),
    signatureOf: ({ id }) => signatures.get(id),
    answered,
    answeredBy: ({ id }) => byOperation.get(id) ?? [],
    signature,
    gaveUp: gaveUp(),
    isUnreliable: calls.some((call) => !call.isUnusual && isCutOff(outcomes.get(call.id))),
    digest,
    // If the password was never sent, a response with the same text repeats nothing.
    repeatsPassword: isPasswordSent ? createSecretSearch([password], 1) : () => false,
    redact,
  };
}
