import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { OperationCalls } from "./calls.ts";
import { type Exchanges, kindOf } from "./check.ts";

/** Why nothing can be said of a server that checks signatures before anything else. */
export const SIGNATURE_FIRST = "the signature is refused before anything else is looked at";

/** Whether an answer is that to a wrong signature, given by a server that checks signatures before anything else. */
export function isRefusedBeforeRouting(calls: OperationCalls, answer: Answer, exchanges: Exchanges): boolean {
  const ordinary = kindOf(calls.unknownClient, exchanges);
  const unknownPath = kindOf(calls.unknownPath, exchanges);
  if (ordinary === undefined || unknownPath === undefined) return false;
  return refusalKind(answer) === ordinary && (isAuthorization(answer) || unknownPath === ordinary);
}

/** Whether a filter of the server refused a call. */
export function isAuthorization({ status }: Answer): boolean {
  return status === 401 || status === 403;
}
