import { isSameText } from "@cbss/internal/is-same-text";
import { unauthorized } from "../web-api/framework-refusals.ts";
import { nextTurn } from "../web-api/next-turn.ts";
import type { CbssContext } from "./context.ts";
import type { Customer, KnownClient, Login } from "./customers.ts";
import { hashForMany } from "./hash-for-many.ts";

// The number of logins to try before other calls may run. These take about 10 ms.
const LOGINS_PER_TICK = 2500;

/**
 * Finds the customer whose Login_Salt verifies the call, since a request needs nothing else that identifies the customer. It
 * tries the login of the last call first, and then every login of the client. So the cost of another customer's call, and of a
 * wrong signature, grows with the number of logins.
 */
export async function findCustomer(
  client: KnownClient,
  body: Uint8Array,
  signature: string,
): Promise<Customer | undefined> {
  const { lastLogin } = client;
  if (lastLogin !== undefined && isSameText(signature, await lastLogin.sign(body))) return lastLogin.customer;
  const login = await findLogin(client, body, signature);
  if (login !== undefined) client.lastLogin = login;
  return login?.customer;
}

async function findLogin(
  { clientKey, logins }: KnownClient,
  body: Uint8Array,
  signature: string,
): Promise<Login | undefined> {
  const signFor = hashForMany(body, clientKey);
  for (const [tried, login] of logins.entries()) {
    if (signFor !== undefined && tried > 0 && tried % LOGINS_PER_TICK === 0) await nextTurn();
    // Web Crypto hashes asynchronously, so other calls can run during each hash.
    const right = signFor === undefined ? await login.sign(body) : signFor(login.loginSalt);
    if (isSameText(signature, right)) return login;
  }
  return undefined;
}

/**
 * Refuses a request that no known login has signed. It runs before the body is parsed, so the ClientCode does not matter.
 * The action checks again, for the client that the request names.
 */
export async function refuseUnsigned(
  { clients }: Pick<CbssContext, "clients">,
  body: Uint8Array,
  signature: string,
): Promise<void> {
  for (const client of clients.values()) {
    if ((await findCustomer(client, body, signature)) !== undefined) return;
  }
  throw unauthorized("The Signature does not belong to a known login.");
}
