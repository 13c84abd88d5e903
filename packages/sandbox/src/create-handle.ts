import { corsHeaders, writeAnswer } from "./answer/write-answer.ts";
import { answerCall, type Incoming } from "./answer-call.ts";
import type { Context } from "./cbss/state.ts";
import { answerControl, isOwnRequest } from "./development/control.ts";
import { journalCall } from "./development/journal-call.ts";
import { type Handle, type HttpAnswer, readTarget } from "./http/http.ts";
import { Interruption } from "./http/interruption.ts";
import { isPreflight, PREFLIGHT_ANSWER } from "./http/preflight.ts";

/** The core: answers a request in bytes, and writes calls of the API into the journal. */
export function createHandle(context: Context): Handle {
  return async (request) => {
    const target = readTarget(request.url);
    if (isOwnRequest(request, target)) return answerControl(context, request, target);
    if (isPreflight(request)) return PREFLIGHT_ANSWER;
    const incoming = { at: context.now(), request, target };
    try {
      const answering = answerCall(context, incoming);
      const answered = answering instanceof Promise ? await answering : answering;
      journalCall(context, incoming, answered);
      return writeAnswer(request, answered, context.xml);
    } catch (error) {
      if (error instanceof Interruption) return interrupt(context, incoming, error);
      throw error;
    }
  };
}

function interrupt(context: Context, incoming: Incoming, interruption: Interruption): HttpAnswer {
  const { answer, message: reason } = interruption;
  journalCall(context, incoming, { status: answer?.status ?? 0, outcome: "failed", reason });
  if (answer === undefined) throw interruption;
  return { ...answer, headers: { ...answer.headers, ...corsHeaders(incoming.request.headers) } };
}
