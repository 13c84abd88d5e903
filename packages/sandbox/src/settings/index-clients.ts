// The callers: each client with the logins of its customers, since a call is compared with the Login_Salts of its client.
import { createSigner, type Signer } from "@cbss/signature";
import type { Client, Customer, KnownClient, Session } from "../cbss/customers.ts";
import { checkNames, checkOption, OptionError } from "./check-option.ts";

// A call tries the logins one after the other.
const MAX_LOGINS = 10_000;

type Clients = Map<string, KnownClient>;

/** Checks clients and customers, and joins them. */
export function indexClients(clients: readonly Client[], customers: readonly Customer[]): Clients {
  checkOption(Array.isArray(clients), "clients", "must be an array of { clientCode, clientKey }");
  checkOption(Array.isArray(customers), "customers", "must be an array of { name, password, sessions }");
  const known: Clients = new Map();
  for (const [index, client] of clients.entries()) addClient(known, `clients[${index}]`, { ...client });
  const taken = new Set<string>();
  for (const [index, customer] of customers.entries()) {
    const path = `customers[${index}]`;
    checkCustomer(taken, path, { ...customer });
    for (const [at, session] of customer.sessions.entries())
      addLogin({ known, taken, customer, path: `${path}.sessions[${at}]` }, { ...session });
  }
  return known;
}

function addClient(known: Clients, path: string, client: Client): void {
  checkNames(client, path, ["clientCode", "clientKey"]);
  const { clientCode, clientKey } = client;
  const isNew = isText(clientCode) && !known.has(clientCode);
  checkOption(isNew, `${path}.clientCode`, "must be text, and unique");
  makeSigner(`${path}.clientKey`, clientKey, "any");
  known.set(clientCode, { clientCode, clientKey, logins: [] });
}

function checkCustomer(taken: Set<string>, path: string, customer: Customer): void {
  checkNames(customer, path, ["name", "password", "identity", "sessions"]);
  const { name, password, identity, sessions } = customer;
  const key = JSON.stringify(["name", name]);
  checkOption(isText(name) && !taken.has(key), `${path}.name`, "must be text, and unique");
  taken.add(key);
  checkOption(isText(password), `${path}.password`, "must be text");
  const isObject = typeof identity === "object" && identity !== null && !Array.isArray(identity);
  checkOption(identity === undefined || isObject, `${path}.identity`, "must be an object");
  checkOption(Array.isArray(sessions), `${path}.sessions`, "must be an array of { clientCode, loginSalt }");
}

interface Place {
  readonly known: Clients;
  /** The names and logins so far. Without this set, a comparison of each of 10,000 with all others would take seconds. */
  readonly taken: Set<string>;
  readonly customer: Customer;
  readonly path: string;
}

function addLogin({ known, taken, customer, path }: Place, session: Session): void {
  checkNames(session, path, ["clientCode", "loginSalt"]);
  const { clientCode, loginSalt } = session;
  const client = known.get(clientCode);
  checkOption(client !== undefined, `${path}.clientCode`, "must match the clientCode of one of the clients");
  const sign = makeSigner(`${path}.loginSalt`, client.clientKey, loginSalt);
  const key = JSON.stringify(["login", clientCode, loginSalt]);
  const rule = "must be unique at its client, because it identifies the customer";
  checkOption(!taken.has(key), `${path}.loginSalt`, rule);
  taken.add(key);
  const hasRoom = client.logins.length < MAX_LOGINS;
  checkOption(hasRoom, path, `exceeds the limit: a client has at most ${MAX_LOGINS} logins`);
  client.logins.push({ loginSalt, sign, customer });
}

// @cbss/signature decides which secrets are valid. Its signer checks both when it is created.
function makeSigner(path: string, clientKey: string, loginSalt: string): Signer {
  try {
    return createSigner({ clientKey, loginSalt }, { dangerouslyAllowBrowser: true });
  } catch (error) {
    // The message contains `secrets.clientKey`, which has another name here.
    throw new OptionError(path, (error as Error).message.replace(/^secrets\.\w+ /, ""));
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
