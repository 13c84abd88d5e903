// Makes the signatures that a real caller would make by mistake, with node:crypto alone.
import { createHash } from "node:crypto";
import { diagnose, type MistakeId } from "../src/diagnose.ts";

export const key = "sandbox-client-key";
export const salt = "sandbox-login-salt";
export const secrets: { clientKey: string; loginSalt: string } = { clientKey: key, loginSalt: salt };
export const request = {
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, Password: "sänd<box>/it's=\u{1F511}", NewMobilePhoneNumber: "+85291234567" },
};
export const body: string = JSON.stringify(request);
export const pretty: string = JSON.stringify(request, null, 2);

/** SHA-256 of the parts, one after the other, as lower-case hex. */
export function sha256(...parts: Array<string | Uint8Array>): string {
  return createHash("sha256")
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest("hex");
}

/** The mistakes that `diagnose` finds in a signature. */
export async function mistakesIn(
  signature: string,
  given: string | Uint8Array = body,
  own: typeof secrets = secrets,
): Promise<readonly MistakeId[] | undefined> {
  return (await diagnose({ body: given, secrets: own, signature })).mistake;
}
