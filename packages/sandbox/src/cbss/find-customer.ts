import { isSameText } from "@cbss/internal/is-same-text";
import { unauthorized } from "../web-api/framework-refusals.ts";
import { type Awaitable, nextTurn, whenReady } from "../web-api/when-ready.ts";
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
export function findCustomer(
  client: KnownClient,
  body: Uint8Array,
  signature: string,
): Awaitable<Customer | undefined> {
  const { lastLogin } = client;
  if (lastLogin === undefined) return search(client, body, signature);
  return whenReady(lastLogin.sign(body), (right) =>
    isSameText(signature, right) ? lastLogin.customer : search(client, body, signature),
  );
}

function search(client: KnownClient, body: Uint8Array, signature: string): Awaitable<Customer | undefined> {
  const signFor = hashForMany(body, client.clientKey);
  return signFor === undefined
    ? searchOneByOne(client, body, signature)
    : searchFrom(0, client, ({ loginSalt }) => isSameText(signature, signFor(loginSalt)));
}

function searchFrom(
  first: number,
  client: KnownClient,
  hasSigned: (login: Login) => boolean,
): Awaitable<Customer | undefined> {
  const next = first + LOGINS_PER_TICK;
  const login = client.logins.slice(first, next).find(hasSigned);
  if (login !== undefined) return rememberLogin(client, login);
  if (next >= client.logins.length) return undefined;
  return nextTurn().then(() => searchFrom(next, client, hasSigned));
}

// Web Crypto hashes elsewhere, so other calls have their turn at each of them.
async function searchOneByOne(
  client: KnownClient,
  body: Uint8Array,
  signature: string,
): Promise<Customer | undefined> {
  for (const login of client.logins)
    if (isSameText(signature, await login.sign(body))) return rememberLogin(client, login);
  return undefined;
}

function rememberLogin(client: KnownClient, login: Login): Customer {
  client.lastLogin = login;
  return login.customer;
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
