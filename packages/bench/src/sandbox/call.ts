/**
 * The one call that all contenders answer: valid, and signed with the demo secrets.
 */
import { createHash } from "node:crypto";

const body = JSON.stringify({
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, Password: "sandbox-password", NewEmailAddress: "mei@example.com" },
});
const signature = createHash("sha256").update(`${body}sandbox-client-keysandbox-login-salt`).digest("hex");

export const call: { method: "POST"; path: string; headers: Record<string, string>; body: string } = {
  method: "POST",
  path: `/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress?Signature=${signature}&Language=en_US`,
  headers: { "Content-Type": "application/json", Accept: "application/json" },
  body,
};

/** Whether an answer says that the change was started; a sandbox that refused would say so with status 200 too. */
export function isRightAnswer(body: string): boolean {
  return body.includes('"IsSuccessful":true');
}
