// A claim about every answer of an operation that came, whatever it was sent for.
import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import { type Check, confirmed, contradicted, type Exchanges, notTested } from "./check.ts";

/** Says what is wrong with an answer; undefined where nothing is. */
type Flaw = (answer: Answer, call: Call, exchanges: Exchanges) => string | undefined;

/** The part of a row that any one answer contradicts. */
interface EveryAnswer {
  readonly call: Call;
  /** What has to be sent at least. */
  readonly needs: readonly Call[];
  readonly judge: Check["judge"];
}

/** Makes that part of a row from what an answer must not be. */
export function everyAnswer(operation: Operation, calls: OperationCalls, flaw: Flaw): EveryAnswer {
  const { unknownClient, malformed, unknownPath, get, dummySignature } = calls;
  return {
    call: unknownClient,
    needs: [unknownClient, malformed, unknownPath, get, dummySignature],
    judge: (exchanges) => {
      const answered = exchanges.answeredBy(operation);
      if (answered.length === 0) return notTested("no response came");
      for (const [call, answer] of answered) {
        const found = flaw(answer, call, exchanges);
        if (found !== undefined) return { ...contradicted(`${refusalKind(answer)}: ${found}`), call };
      }
      return confirmed(`none of ${answered.length} answers does`);
    },
  };
}
