/**
 * The sandbox in the page, loaded when the reader first needs it, and the calls to it.
 */
import { createSandbox, type Sandbox } from "@cbss/sandbox";
import type { Secrets } from "@cbss/signature";
import type { Form } from "./describe-form.ts";
import { type Exchange, readExchange } from "./exchange.ts";
import { addressOf, type Call, headersOf, signCall } from "./sign-call.ts";
import { tamperings } from "./tampering.ts";

export { callAsCurl, callAsTypeScript } from "./copy-call.ts";

export interface Session {
  readonly sandbox: Sandbox;
  readonly call: (call: Call) => Promise<Exchange>;
}

const BASE_URL = "https://sandbox.test";

/** Starts a sandbox. The document's XML has no namespaces because they are unknown, so this sandbox uses none. */
export async function startSession(form: Form, secrets: Secrets): Promise<Session> {
  const sandbox = createDocumentSandbox();
  await loadEverything(form, secrets);
  return { sandbox, call: (call) => send(sandbox, form, call) };
}

function createDocumentSandbox(): Sandbox {
  return createSandbox({
    xmlWorks: true,
    xml: { request: "", requestMembers: "", form: "", response: "", responseMembers: "", message: "" },
  });
}

/** Makes the sandbox load all its readers, which it otherwise loads on first use, so that it makes no request later. */
async function loadEverything(form: Form, secrets: Secrets): Promise<void> {
  const other = createDocumentSandbox();
  const parameters = form.parameters.map(({ value }) => value);
  for (const { mediaType, example } of form.requests) {
    const call = { body: example, secrets, contentType: mediaType, accept: "", parameters };
    await send(other, form, { ...call, tampering: undefined });
  }
  const [first] = form.requests;
  const tampering = tamperings.find(({ name }) => name === "upper-case");
  const wrong = { body: first?.example ?? "", contentType: first?.mediaType ?? "", accept: "", parameters };
  await send(other, form, { ...wrong, secrets, tampering });
}

async function send(sandbox: Sandbox, form: Form, call: Call): Promise<Exchange> {
  const { sent, signature } = await signCall(call);
  const request = new Request(addressOf(form, call, signature, BASE_URL), {
    method: form.method,
    headers: headersOf(form, call),
    // Bytes, because for text the browser would add a Content-Type.
    body: form.requests.length > 0 ? new TextEncoder().encode(sent) : null,
  });
  return readExchange(request.clone(), sent, sandbox.fetch(request), sandbox.journal);
}
