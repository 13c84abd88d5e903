// Calls for the tests, signed by node:crypto, which shares no code with @cbss/signature.
import { createHash } from "node:crypto";
import { demo } from "@cbss/testing/demo";
import type { Sandbox } from "../src/index.ts";

export const ORIGIN = "https://cbss.test";
export const EMAIL_PATH = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
export const PHONE_PATH = "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber";

export const EMAIL_BODY =
  '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Identity":null,"Password":"sandbox-password","NewEmailAddress":"mei@example.com"}}';
/** The output of `sha256sum` for EMAIL_BODY, sandbox-client-key and sandbox-login-salt in one piece. */
export const EMAIL_SIGNATURE = "991a88f06eb1637cb76c0272ffb86407c0038f0c958da81bcc9ad23c76153db2";

export const PHONE_BODY =
  '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T04:48:02.746Z","Content":{"Identity":null,"Password":"sandbox-password","NewMobilePhoneNumber":"+447700900123"}}';
/** The output of `sha256sum` for PHONE_BODY, sandbox-client-key and sandbox-login-salt in one piece. */
export const PHONE_SIGNATURE = "b91b5658699d225f22b666f970a9098ea75436fa280070e937b82c3fa60c2e27";

/** Signs a body for the demo client and its customer, or with given secrets. */
export function signatureOf(
  body: string | Uint8Array,
  secrets: string = demo.secrets.clientKey + demo.secrets.loginSalt,
): string {
  return createHash("sha256").update(body).update(secrets).digest("hex");
}

interface Options extends RequestInit {
  path?: string;
  query?: string;
}

/** Posts a body to a sandbox. By default, the signature is correct, and the Content-Type is JSON. */
export function post(
  sandbox: Sandbox,
  body: string | Uint8Array<ArrayBuffer>,
  options: Options = {},
): Promise<Response> {
  const { path = EMAIL_PATH, query = `Signature=${signatureOf(body)}`, ...init } = options;
  const headers = { "Content-Type": "application/json", ...init.headers };
  return sandbox.fetch(`${ORIGIN}${path}?${query}`, { method: "POST", body, ...init, headers });
}

/** Posts a body, and returns the envelope or the error in the response. */
// biome-ignore lint/suspicious/noExplicitAny: the tests read responses of several shapes.
export async function postJson(...args: Parameters<typeof post>): Promise<any> {
  return (await post(...args)).json();
}
