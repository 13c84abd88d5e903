// A TypeScript consumer without `strict`. The compiler still distinguishes the results of `attempt`.
import { attempt, createCbssClient } from "@cbss/client";

const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer: () => "" });

export async function call(): Promise<string> {
  const result = await attempt(
    cbss.startEmailAddressChange({ Password: "password", NewEmailAddress: "mei@example.com" }),
  );
  if (!result.ok) return result.error.code;
  return `${result.envelope.IsSuccessful}`;
}
