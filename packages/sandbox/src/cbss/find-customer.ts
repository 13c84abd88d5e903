import { isSameText } from "@cbss/internal/is-same-text";
import { unauthorized } from "../web-api/framework-refusals.ts";
import { nextTurn } from "../web-api/next-turn.ts";
import type { CbssContext } from "./context.ts";
import type { Customer, KnownClient, Login } from "./customers.ts";
import { hashForMany } from "./hash-for-many.ts";

// How many logins are tried before other calls get their turn: some 10 ms.
const LOGINS_PER_TICK = 2500;

/**
 * Finds the customer of a call: the one whose Login_Salt verifies, since nothing else in a request has to say who it is. Every
 * login of the client is tried, the one of the last call first, so a call of somebody new, and a wrong signature, cost as
 * much as the client has logins.
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
    // Web Crypto hashes elsewhere, so other calls have their turn at each of them.
    const right = signFor === undefined ? await login.sign(body) : signFor(login.loginSalt);
    if (isSameText(signature, right)) return login;
  }
  return undefined;
}

/**
 * Refuses a request that no known login has signed, before the body is read as anything: so the ClientCode does not count.
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
  throw unauthorized("The Signature is that of no known login.");
}
