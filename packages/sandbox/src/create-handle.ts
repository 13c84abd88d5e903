import { answerCall } from "./answer-call.ts";
import { answerControl, isControlPath } from "./control.ts";
import { type Handle, type HttpRequest, readTarget, toJsonBytes } from "./http.ts";
import { negotiateMediaType } from "./negotiate.ts";
import { isPreflight, PREFLIGHT_ANSWER } from "./preflight.ts";
import type { Context } from "./read-options.ts";
import { remember } from "./state.ts";

const MAX_JOURNAL_PATH = 200;

/** The core: answers a request in bytes, and writes calls of the API into the journal. */
export function createHandle(context: Context): Handle {
  return async (request) => {
    const target = readTarget(request.url);
    if (isControlPath(target.path)) return answerControl(request, target, context);
    if (isPreflight(request)) return PREFLIGHT_ANSWER;
    const at = context.now();
    const { status, outcome, reason, body, headers } = await answerCall(context, { at, request, target });
    const path = target.path.slice(0, MAX_JOURNAL_PATH);
    remember(context.journal, {
      at: at.toISOString(),
      method: request.method,
      path,
      status,
      outcome,
      reason,
    });
    return { status, headers: { ...labels(request), ...headers }, body: toJsonBytes(body) };
  };
}

function labels({ headers }: HttpRequest): Record<string, string> {
  const contentType = { "Content-Type": `${negotiateMediaType(headers)}; charset=utf-8` };
  // Only where a browser asks: whether a CBSS has CORS at all is unknown.
  return headers["origin"] === undefined
    ? contentType
    : { ...contentType, "Access-Control-Allow-Origin": "*" };
}
