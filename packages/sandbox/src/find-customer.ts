import { verify } from "@cbss/signature";
import type { KnownClient } from "./known-clients.ts";
import type { Customer } from "./options.ts";

// How many bytes are hashed before other calls get their turn: some 10 ms. A salt costs as much as 3,000 bytes besides.
const TURN_BYTES = 8 * 2 ** 20;
const SALT_BYTES = 3000;

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
  const { clientKey, logins, lastLogin } = client;
  let hashed = 0;
  for (const login of lastLogin === undefined ? logins : [lastLogin, ...logins]) {
    if (await verify(body, { clientKey, loginSalt: login.loginSalt }, signature)) {
      client.lastLogin = login;
      return login.customer;
    }
    hashed += body.length + SALT_BYTES;
    if (hashed < TURN_BYTES) continue;
    await nextTurn();
    hashed = 0;
  }
  return undefined;
}

// Taken when the module is loaded: a test that fakes the timers would wait for ever.
const { setTimeout } = globalThis;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
