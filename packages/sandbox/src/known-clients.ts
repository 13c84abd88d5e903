// Who may call: each client with the logins of its customers, since a Login_Salt is tried among those of its client.
import { createSigner } from "@cbss/signature";
import { checkOption } from "./check-option.ts";
import type { Client, Customer, Session } from "./options.ts";

/** A client as a call needs it: with the customers who are logged in there. */
export interface KnownClient {
  readonly clientKey: string;
  readonly logins: { readonly loginSalt: string; readonly customer: Customer }[];
}

type Clients = Map<string, KnownClient>;

/** Checks clients and customers, and brings them together. */
export function knowClients(clients: readonly Client[], customers: readonly Customer[]): Clients {
  checkOption(Array.isArray(clients), "clients", "must be an array of { clientCode, clientKey }");
  checkOption(Array.isArray(customers), "customers", "must be an array of { name, password, sessions }");
  const known: Clients = new Map();
  const names = new Set<unknown>();
  for (const [index, client] of clients.entries()) addClient(known, `clients[${index}]`, { ...client });
  for (const [index, customer] of customers.entries()) {
    const { name, password, sessions } = { ...customer };
    checkOption(
      isText(name) && !names.has(name),
      `customers[${index}].name`,
      "must be text, and nobody else's",
    );
    checkOption(isText(password), `customers[${index}].password`, "must be text");
    checkOption(
      Array.isArray(sessions),
      `customers[${index}].sessions`,
      "must be an array of { clientCode, loginSalt }",
    );
    names.add(name);
    for (const [at, session] of sessions.entries()) {
      addLogin(known, `customers[${index}].sessions[${at}]`, { ...session }, customer);
    }
  }
  return known;
}

function addClient(known: Clients, path: string, { clientCode, clientKey }: Client): void {
  checkOption(
    isText(clientCode) && !known.has(clientCode),
    `${path}.clientCode`,
    "must be text, and nobody else's",
  );
  checkSecrets(path, clientKey, "any");
  known.set(clientCode, { clientKey, logins: [] });
}

function addLogin(
  known: Clients,
  path: string,
  { clientCode, loginSalt }: Session,
  customer: Customer,
): void {
  const client = known.get(clientCode);
  checkOption(client !== undefined, `${path}.clientCode`, "must be that of one of the clients");
  checkSecrets(path, "any", loginSalt);
  const isTaken = client.logins.some((login) => login.loginSalt === loginSalt);
  checkOption(
    !isTaken,
    `${path}.loginSalt`,
    "must be unlike all others at its client: it says who the customer is",
  );
  client.logins.push({ loginSalt, customer });
}

// What a secret may be is the business of @cbss/signature: its signer checks both when it is made.
function checkSecrets(path: string, clientKey: string, loginSalt: string): void {
  try {
    createSigner({ clientKey, loginSalt }, { dangerouslyAllowBrowser: true });
  } catch (error) {
    throw new TypeError(`createSandbox: ${path} is refused: ${(error as Error).message}`);
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
