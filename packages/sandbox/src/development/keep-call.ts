// What the page needs to describe a call, kept as it came. It is described when someone opens the page: describing it at once took
// more time than answering it.
import { copyText } from "../cbss/context.ts";
import type { HttpAnswer } from "../http/http.ts";
import type { BoundCall, Incoming } from "../web-api/answer-call.ts";

/** A request and its answer, as long as the journal has the call. */
export interface KeptCall {
  readonly query: string;
  /** By title: those that the page shows. */
  readonly headers: readonly (readonly [title: string, value: string | undefined])[];
  /** The call as it was bound, if it reached CBSS's own code. */
  readonly bound: Pick<BoundCall, "operation" | "model"> | undefined;
  /** Undefined if the connection was broken. */
  readonly answer: KeptAnswer | undefined;
}

interface KeptAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly length: number;
  /** Undefined if it is too long to keep. */
  readonly body: Uint8Array | undefined;
}

/** Bytes of a body, and characters of a query: 1,000 calls are kept. */
export const MOST_KEPT = 16_384;

/** Keeps a call for the page. */
export function keepCall(
  { bound }: { readonly bound: WeakMap<Uint8Array, BoundCall> },
  { request, target }: Pick<Incoming, "request" | "target">,
  answer: HttpAnswer | undefined,
): KeptCall {
  const { headers, body } = request;
  const call = body && body.length <= MOST_KEPT ? bound.get(body) : undefined;
  return {
    query: copyText(target.query.slice(0, MOST_KEPT)),
    headers: [
      ["Content-Type", headers["content-type"]],
      ["Accept", headers["accept"]],
      ["Content-Length", headers["content-length"]],
    ],
    // Without the bytes: they can be a piece of what the socket has read.
    bound: call && { operation: call.operation, model: call.model },
    answer: answer && keepAnswer(answer),
  };
}

function keepAnswer({ status, headers, body }: HttpAnswer): KeptAnswer {
  const { length } = body;
  return {
    status,
    contentType: headers["Content-Type"],
    length,
    body: length > MOST_KEPT ? undefined : body,
  };
}
