import { type ContentOf, createCbssClient, isCbssError } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { MutationObserver, type QueryClient } from "@tanstack/query-core";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** In React, Vue, Solid or Svelte, pass the same options to `useMutation` or `createMutation`. */
export function emailAddressMutation(baseUrl: string, queryClient: QueryClient) {
  const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });
  return new MutationObserver(queryClient, {
    mutationFn: (content: ContentOf<"startEmailAddressChange">) => cbss.startEmailAddressChange(content),
    retry: false, // CBSS has no idempotency key: a repeated call is a new call, with a new one-time password.
    networkMode: "always", // Otherwise a call made offline is sent later, when the customer no longer expects it.
    gcTime: 0, // The mutation cache keeps the variables, including the password.
  });
}

/** The text to show for the `error` of the mutation. */
export function advice(error: Error): string {
  if (!isCbssError(error)) return "This is a defect of ours.";
  if (error.mayHaveBeenApplied) return "Look for a one-time password before you try again.";
  return error.retryable
    ? "Nothing was started. You can try again."
    : "Nothing was started. Check what you have entered.";
}
