import { createSecretSearch } from "@cbss/internal/repeats-secret";
import { isAnswer } from "../answer/answer.ts";
import { schemaOf } from "../answer/read-answer.ts";
import { schemaProblems } from "../answer/schema-problems.ts";
import type { Sender } from "../call/create-sender.ts";
import type { Redact } from "../call/redact.ts";
import type { Exchanges } from "../checks/check.ts";
import type { SignatureFindings } from "../checks/explore-signature.ts";
import { groupBy } from "../group-by.ts";
import type { Plan } from "../plan-suite.ts";

/** What is known of a run so far. */
export function exchangesOf(
  { document, calls }: Plan,
  { outcomes, signatures, digest }: Sender,
  signature: SignatureFindings,
  password: string,
  redact: Redact,
): Exchanges {
  const answered = calls.flatMap((call) => {
    const outcome = outcomes.get(call.id);
    return outcome !== undefined && isAnswer(outcome) ? [[call, outcome] as const] : [];
  });
  // Several checks look at every answer of their operation: to look for them among all would take the square of the operations.
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
    digest,
    // Where it was never sent, an answer that has the same text in it repeats nothing.
    repeatsPassword: isPasswordSent ? createSecretSearch([password], 1) : () => false,
    redact,
  };
}
