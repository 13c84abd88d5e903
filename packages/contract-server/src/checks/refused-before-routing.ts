import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { OperationCalls } from "./calls.ts";
import { type Exchanges, kindOf } from "./check.ts";

/** The reason for "not tested" if a server checks signatures before anything else. */
export const SIGNATURE_FIRST = "the signature is refused before anything else is looked at";

/** Whether a response is the refusal of a wrong signature by a server that checks signatures before anything else. */
export function isRefusedBeforeRouting(calls: OperationCalls, answer: Answer, exchanges: Exchanges): boolean {
  const ordinary = kindOf(calls.unknownClient, exchanges);
  const unknownPath = kindOf(calls.unknownPath, exchanges);
  if (ordinary === undefined || unknownPath === undefined) return false;
  return refusalKind(answer) === ordinary && (isAuthorization(answer) || unknownPath === ordinary);
}

/** Whether the status shows that a filter of the server refused the call. */
export function isAuthorization({ status }: Answer): boolean {
  return status === 401 || status === 403;
}
