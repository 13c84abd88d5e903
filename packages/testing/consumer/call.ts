// A strict TypeScript consumer. It uses every public type, and none is `any`.
import { type AnyCbssError, attempt, type CbssClient, createCbssClient, type Signer } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { createSigner, sign, verify } from "@cbss/signature";
import type { paths, StartEmailAddressChangeRequest } from "@cbss/types";

const secrets = { clientKey: "key", loginSalt: "salt" };
const cbss: CbssClient = createCbssClient({
  baseUrl: "https://cbss.example",
  clientCode: "SANDBOX",
  signer: createSigner(secrets),
  fetch: createSandbox().fetch as typeof fetch,
});

export async function call(): Promise<boolean | AnyCbssError> {
  const result = await attempt(
    cbss.startEmailAddressChange({ Password: "password", NewEmailAddress: "mei@example.com" }),
  );
  return result.ok ? result.envelope.IsSuccessful : result.error;
}

// @ts-expect-error: Password is missing
export const missing = (): unknown => cbss.startEmailAddressChange({ NewEmailAddress: "mei@example.com" });

// An optional value can be passed on as it is, and fetch accepts the signed bytes as a body.
export const callIn = (language: string | undefined): unknown =>
  cbss.startEmailAddressChange({ Password: "password", NewEmailAddress: "mei@example.com" }, { language });
export const remoteSigner: Signer = async (body) => (await fetch("/sign", { method: "POST", body })).text();

export const signed: Promise<boolean> = sign("{}", secrets).then((signature) =>
  verify("{}", secrets, signature),
);
export const path: keyof paths = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
export const clientCode = (request: StartEmailAddressChangeRequest): string => request.ClientCode;
export const started = (): Promise<{ url: string }> => serve(createSandbox());
