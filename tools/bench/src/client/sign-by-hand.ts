import { secrets } from "../harness/demo-call.ts";

const encoder = new TextEncoder();

/** The signature as any reader of the formula would write it: Web Crypto, and bytes to hex. */
export async function signByHand(body: string): Promise<string> {
  const bytes = encoder.encode(body + secrets.clientKey + secrets.loginSalt);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
