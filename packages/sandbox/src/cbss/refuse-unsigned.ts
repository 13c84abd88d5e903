import { unauthorized } from "../framework/framework-refusals.ts";
import { findCustomer } from "./find-customer.ts";
import type { Context } from "./state.ts";

/**
 * Refuses a request that no known login has signed, before the body is read as anything: so the ClientCode does not count.
 * The action checks again, for the client that the request names.
 */
export async function refuseUnsigned(
  { clients }: Pick<Context, "clients">,
  body: Uint8Array,
  signature: string,
): Promise<void> {
  for (const client of clients.values()) {
    if ((await findCustomer(client, body, signature)) !== undefined) return;
  }
  throw unauthorized("The Signature is that of no known login.");
}
