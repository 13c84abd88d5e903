import { diagnose } from "@cbss/signature/diagnose";

/** Says which mistake led to a signature that was refused. The body is what arrived, byte for byte. */
export async function explainRefusal(body: Uint8Array, signature: string): Promise<string> {
  const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
  const { verdict, mistake, explanation } = await diagnose({ body, secrets, signature });

  return verdict === "explained" ? `${mistake.join(", ")}: ${explanation}` : explanation;
}
