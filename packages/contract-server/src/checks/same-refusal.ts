import type { Answer } from "../answer/answer.ts";
import { refusalKindInAnyLanguage } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { OperationCalls } from "./calls.ts";
import { confirmed, contradicted, type Exchanges, kindOf, notTested, type Verdict } from "./check.ts";
import { isAuthorization, isRefusedBeforeRouting, SIGNATURE_FIRST } from "./refused-before-routing.ts";

/** The part of a row whose request is unusual in one thing, and gets the same refusal as the ordinary request. */
export interface SameRefusal {
  readonly expected: string;
  readonly call: Call;
  readonly needs: readonly Call[];
  readonly expect: (answer: Answer, exchanges: Exchanges) => Verdict;
}

/** Makes that part of a row; for a query parameter, only a 401 or 403 may hide the actual response. */
export function sameRefusal(calls: OperationCalls, call: Call, isParameter = false): SameRefusal {
  const { unknownClient, unknownPath } = calls;
  return {
    expected: "the refusal that the ordinary request gets",
    call,
    needs: [call, unknownClient, unknownPath],
    expect: (answer, exchanges) => {
      const kind = refusalKindInAnyLanguage(answer);
      const ordinary = refusalKindInAnyLanguage(exchanges.outcomeOf(unknownClient) ?? answer);
      if (kind !== ordinary) return contradicted(`${kind}, but the ordinary request gets ${ordinary}`);
      const isHidden = isParameter
        ? isAuthorization(answer)
        : kindOf(unknownClient, exchanges) === kindOf(unknownPath, exchanges);
      return isHidden && isRefusedBeforeRouting(calls, answer, exchanges)
        ? notTested(SIGNATURE_FIRST)
        : confirmed(kind);
    },
  };
}
