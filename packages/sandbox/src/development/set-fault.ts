// Sets a fault for the next calls, from JSON or from the form of the page.
import type { HttpAnswer, HttpRequest } from "../http/http.ts";
import { bodyTooLarge } from "../web-api/refusal.ts";
import { answerForm, answerJson, isForm, refuse } from "./answer-json.ts";
import { readFault } from "./apply-trigger.ts";
import type { Context } from "./context.ts";

// A fault has two fields. A megabyte of other fields would block other calls for half a second.
const MAX_FAULT_BYTES = 1024;

/** Sets a fault, or ends it if the trigger is `none`. */
export function setFault(context: Context, request: HttpRequest): HttpAnswer {
  const { body } = request;
  if (body === undefined) {
    const { status, httpError } = bodyTooLarge();
    return answerJson(status, httpError);
  }
  if (body.length > MAX_FAULT_BYTES) return refuse(413, `A fault has at most ${MAX_FAULT_BYTES} bytes.`);
  try {
    const asked = readBody(request, new TextDecoder().decode(body));
    context.fault = isNone(asked) ? undefined : readFault(asked);
  } catch (error) {
    const reason = error instanceof TypeError ? error.message : "The body must be JSON.";
    return refuse(400, `${reason} For example: {"trigger":"error","times":2}.`);
  }
  return answerForm(request, context.fault ?? { trigger: "none" });
}

// curl sends every body with the Content-Type of a form, so a body that looks like JSON is read as JSON.
function readBody(request: HttpRequest, text: string): unknown {
  if (!isForm(request) || text.trimStart().startsWith("{")) return JSON.parse(text);
  const { times = "1", ...fields } = Object.fromEntries(new URLSearchParams(text));
  return { ...fields, times: Number(times) };
}

function isNone(asked: unknown): boolean {
  return (asked as { trigger?: unknown } | null)?.trigger === "none";
}
