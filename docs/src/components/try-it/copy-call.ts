/**
 * The call in the form as a command and as a program, to send it to the sandbox on the reader's machine.
 */
import type { CallFacts } from "../../../scripts/short-call/call-facts.ts";
import { typeScriptCall } from "../../../scripts/short-call/typescript-call.ts";
import { curlLine } from "../workbench/curl-line.ts";
import type { Form } from "./describe-form.ts";
import { addressOf, type Call, signCall } from "./sign-call.ts";

/** The command with its signature, or with the tampered one. */
export async function callAsCurl(form: Form, { origin }: CallFacts, call: Call): Promise<string> {
  const { sent, signature } = await signCall(call);
  const url = addressOf(form, call, signature, origin);
  const body = new TextEncoder().encode(sent);
  return curlLine({ method: form.method, url, contentType: call.contentType, body });
}

/** The program, which signs the call. A body that is not JSON is sent unchanged. */
export function callAsTypeScript(form: Form, facts: CallFacts, call: Call): string {
  const { pathname, search } = new URL(addressOf(form, call, "SIGNATURE", facts.origin));
  const hasBody = form.requests.length > 0;
  return typeScriptCall({
    ...facts,
    ...call.secrets,
    path: pathname,
    query: search,
    body: hasBody ? parsed(call.body) : undefined,
    mediaType: call.contentType,
  });
}

function parsed(body: string): CallFacts["body"] {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
