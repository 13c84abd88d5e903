/**
 * The sandbox in the page, loaded when the reader first needs it, and the calls to it.
 */
import { createSandbox, type Sandbox } from "@cbss/sandbox";
import { createSigner, type Secrets } from "@cbss/signature";
import { urlOf } from "../workbench/stages.ts";
import type { Form } from "./describe-form.ts";
import { type Exchange, readExchange } from "./exchange.ts";
import { type Tampering, tamperings } from "./tampering.ts";

/** A call as the reader has put it together. */
export interface Call {
  readonly body: string;
  readonly secrets: Secrets;
  readonly tampering: Tampering | undefined;
  /** Empty: not sent. */
  readonly contentType: string;
  /** Empty: not sent. */
  readonly accept: string;
  /** By the names of the form's parameters. */
  readonly parameters: readonly string[];
}

export interface Session {
  readonly sandbox: Sandbox;
  readonly call: (call: Call) => Promise<Exchange>;
}

const BASE_URL = "https://sandbox.test";

/** Starts a sandbox. The document's XML has no namespaces, since they are unknown, and so this sandbox has none either. */
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

/** The sandbox loads its readers when it first needs them: it is made to need all, so that later nothing is loaded. */
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
  const { body, secrets, tampering } = call;
  const correct = { signed: body, sent: body, secrets, digest: "hex" } as const;
  const { signed, sent, digest, ...own } = tampering?.apply(correct) ?? correct;
  const signer = createSigner(own.secrets, { digest, dangerouslyAllowBrowser: true });
  const signature = digest && (await signer(new TextEncoder().encode(signed)));
  const request = new Request(addressOf(form, call, signature), {
    method: form.method,
    headers: headersOf(form, call),
    // Bytes: of text the browser would make up a Content-Type.
    body: form.requests.length > 0 ? new TextEncoder().encode(sent) : null,
  });
  return readExchange(request.clone(), sent, sandbox.fetch(request), sandbox.journal);
}

function addressOf(form: Form, { parameters }: Call, signature: string | undefined): string {
  const query = new URLSearchParams();
  let path = form.path;
  form.parameters.forEach(({ name, place }, i) => {
    if (place === "query") query.set(name, parameters[i] ?? "");
    if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(parameters[i] ?? ""));
  });
  const parameter = form.signatureParameter;
  if (signature === undefined) return `${BASE_URL}${path}?${query}`;
  return urlOf({ baseUrl: BASE_URL, path, parameter, query: query.toString() }, signature);
}

function headersOf(form: Form, { contentType, accept, parameters }: Call): Headers {
  const headers = new Headers();
  if (contentType) headers.set("Content-Type", contentType);
  if (accept) headers.set("Accept", accept);
  form.parameters.forEach(({ name, place }, i) => {
    if (place === "header") headers.set(name, parameters[i] ?? "");
  });
  return headers;
}
