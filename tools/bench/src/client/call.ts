/**
 * The call that all contenders make, and the check that they send it correctly.
 */
import { signatureOf } from "../harness/demo-call.ts";

export const form = { Identity: null, Password: "correct horse", NewEmailAddress: "mei@example.com" };
export const headers = { "Content-Type": "application/json", Accept: "application/json" };

/** A new envelope for each call, as in a real program, because it contains the time. */
export const envelope = (): object => ({
  ClientCode: "SANDBOX",
  DateTime: new Date().toISOString(),
  Content: form,
});

const accepted = {
  IsSuccessful: true,
  Messages: [] as object[],
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T11:26:29.3766147+08:00",
  Content: null,
};
const Text = "The customer is unknown, or the Password is not the customer's current password.";

/** The response of CBSS to the call. */
export const answer: string = JSON.stringify(accepted);

/** The response of CBSS if the password is wrong. */
export const rejection: string = JSON.stringify({
  ...accepted,
  IsSuccessful: false,
  Messages: [{ Code: "WrongPassword", Text }],
});

/** A network that is a function: it responds at once, and checks nothing. */
export const stubbedFetch: typeof fetch = async () => respond(answer);

/** The same network, which rejects every call. */
export const rejectingFetch: typeof fetch = async () => respond(rejection);

/** A network that refuses a call unless its signature is that of the received bytes. */
export async function checkingFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const body = Buffer.from(await request.arrayBuffer());
  if (new URL(request.url).searchParams.get("Signature") !== signatureOf(body)) {
    throw new Error(`${request.url} does not have the signature of its body.`);
  }
  if (JSON.parse(String(body)).Content.NewEmailAddress !== form.NewEmailAddress) {
    throw new Error(`${request.url} does not have the form.`);
  }
  return stubbedFetch(input);
}

function respond(body: string): Response {
  return new Response(body, { headers: { "content-type": "application/json; charset=utf-8" } });
}
