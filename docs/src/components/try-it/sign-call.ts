/**
 * The reader's call with its signature, its URL and its headers.
 */
import { createSigner, type Secrets } from "@cbss/signature";
import { urlOf } from "../workbench/stages.ts";
import type { Form } from "./describe-form.ts";
import type { Tampering } from "./tampering.ts";

/** The call in the form. */
export interface Call {
  readonly body: string;
  readonly secrets: Secrets;
  readonly tampering: Tampering | undefined;
  /** Empty: not sent. */
  readonly contentType: string;
  /** Empty: not sent. */
  readonly accept: string;
  /** The values by the names of the form's parameters. */
  readonly parameters: readonly string[];
}

/** The request, and its signature, which is undefined if it is left out on purpose. */
export async function signCall({ body, secrets, tampering }: Call) {
  const correct = { signed: body, sent: body, secrets, digest: "hex" } as const;
  const { signed, sent, digest, ...own } = tampering?.apply(correct) ?? correct;
  const signer = createSigner(own.secrets, { digest, dangerouslyAllowBrowser: true });
  return { sent, signature: digest && (await signer(new TextEncoder().encode(signed))) };
}

/** The URL, with the parameters and the signature. */
export function addressOf(
  form: Form,
  { parameters }: Call,
  signature: string | undefined,
  baseUrl: string,
): string {
  const query = new URLSearchParams();
  let path = form.path;
  form.parameters.forEach(({ name, place }, i) => {
    if (place === "query") query.set(name, parameters[i] ?? "");
    if (place === "path") path = path.replace(`{${name}}`, encodeURIComponent(parameters[i] ?? ""));
  });
  const parameter = form.signatureParameter;
  if (signature === undefined) return `${baseUrl}${path}?${query}`;
  return urlOf({ baseUrl, path, parameter, query: query.toString() }, signature);
}

/** The headers, including those that are parameters. */
export function headersOf(form: Form, { contentType, accept, parameters }: Call): Headers {
  const headers = new Headers();
  if (contentType) headers.set("Content-Type", contentType);
  if (accept) headers.set("Accept", accept);
  form.parameters.forEach(({ name, place }, i) => {
    if (place === "header") headers.set(name, parameters[i] ?? "");
  });
  return headers;
}
