// Keeps the data that the page needs to describe a call. The page describes the call when someone opens the page, because an
// immediate description took longer than the response.
import { copyText } from "../cbss/context.ts";
import type { HttpAnswer } from "../http/http.ts";
import type { BoundCall, Incoming } from "../web-api/answer-call.ts";

/** A request and its response, kept while the journal has the call. */
export interface KeptCall {
  readonly query: string;
  /** The headers that the page shows, with their titles. */
  readonly headers: readonly (readonly [title: string, value: string | undefined])[];
  /** The bound call, if it reached CBSS's own code. */
  readonly bound: Pick<BoundCall, "operation" | "model"> | undefined;
  /** The response, or undefined if the connection was closed. */
  readonly answer: KeptAnswer | undefined;
}

interface KeptAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly length: number;
  /** The body, or undefined if it is too long to keep. */
  readonly body: Uint8Array | undefined;
}

/** The maximum bytes of a body, and characters of a query. The sandbox keeps 1,000 calls. */
export const MOST_KEPT = 16_384;

/** Keeps a call for the page, with its bound form if it reached CBSS's own code. */
export function keepCall(
  bound: BoundCall | undefined,
  { request, target }: Pick<Incoming, "request" | "target">,
  answer: HttpAnswer | undefined,
): KeptCall {
  const { headers, body } = request;
  const call = body && body.length <= MOST_KEPT ? bound : undefined;
  return {
    query: copyText(target.query.slice(0, MOST_KEPT)),
    headers: [
      ["Content-Type", headers["content-type"]],
      ["Accept", headers["accept"]],
      ["Content-Length", headers["content-length"]],
    ],
    // Without the bytes, which can be a part of a larger socket buffer.
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
