import { isSameText } from "@cbss/internal/is-same-text";
import { nextTurn } from "../runtime/next-turn.ts";
import { type Awaitable, whenReady } from "../runtime/when-ready.ts";
import type { KnownClient, Login } from "../settings/known-clients.ts";
import type { Customer } from "../settings/options.ts";
import { hashForMany } from "./hash-for-many.ts";

// How many logins are tried before other calls get their turn: some 10 ms.
const LOGINS_A_TURN = 2500;

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
  const next = first + LOGINS_A_TURN;
  const login = client.logins.slice(first, next).find(hasSigned);
  if (login !== undefined) return welcome(client, login);
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
    if (isSameText(signature, await login.sign(body))) return welcome(client, login);
  return undefined;
}

function welcome(client: KnownClient, login: Login): Customer {
  client.lastLogin = login;
  return login.customer;
}
