import { diagnose } from "@cbss/signature/diagnose";

/** Returns the mistake that led to a refused signature. Pass the body exactly as it arrived, byte for byte. */
export async function explainRefusal(body: Uint8Array, signature: string): Promise<string> {
  const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
  const { verdict, mistake, explanation } = await diagnose({ body, secrets, signature });

  return verdict === "explained" ? `${mistake.join(", ")}: ${explanation}` : explanation;
}
