/**
 * The call to all contenders: valid, and signed with the demo secrets.
 */
import { path, signatureOf } from "../harness/demo-call.ts";

const body = JSON.stringify({
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, Password: "sandbox-password", NewEmailAddress: "mei@example.com" },
});

export const call: { method: "POST"; path: string; headers: Record<string, string>; body: string } = {
  method: "POST",
  path: `${path}?Signature=${signatureOf(body)}&Language=en_US`,
  headers: { "Content-Type": "application/json", Accept: "application/json" },
  body,
};

/** Returns whether a response states that the change was started. A refusal of the sandbox has status 200 too. */
export function isRightAnswer(body: string): boolean {
  return body.includes('"IsSuccessful":true');
}

/** Throws if a server that should verify accepts a call with the signature of another body. */
export async function checkRefusal(url: string): Promise<void> {
  const { method, headers, body } = call;
  const response = await fetch(url, { method, headers, body: body.replace("mei@", "mallory@") });
  if (isRightAnswer(await response.text())) throw new Error(`${url} accepts the signature of another body.`);
}
