// A claim about every response of an operation, whatever check the call was sent for.
import type { Answer } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Operation } from "../document/operation.ts";
import type { OperationCalls } from "./calls.ts";
import { type Check, confirmed, contradicted, type Exchanges, notTested } from "./check.ts";

/** Describes a response's flaw; undefined if it has none. */
type Flaw = (answer: Answer, call: Call, exchanges: Exchanges) => string | undefined;

/** The part of a row that any single response can contradict. */
interface EveryAnswer {
  readonly call: Call;
  /** The calls that must be sent at least. */
  readonly needs: readonly Call[];
  readonly judge: Check["judge"];
}

/** Makes that part of a row from the flaw that no response may have. */
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
      return confirmed(`true of all ${answered.length} responses`);
    },
  };
}
