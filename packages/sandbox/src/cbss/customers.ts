// The callers: clients, and the customers who are logged in at them.
import type { Signer } from "@cbss/signature";

/** A calling system, to which CBSS has issued a Client_Key. */
export interface Client {
  /** The `ClientCode` of its calls. It is unique. */
  readonly clientCode: string;
  /** The Client_Key. */
  readonly clientKey: string;
}

/** The login of one customer at one client, which gives the Login_Salt. */
export interface Session {
  /** The ClientCode of one of the clients. */
  readonly clientCode: string;
  /** The Login_Salt. It is unique at the client, and identifies the customer. */
  readonly loginSalt: string;
}

/** A customer. The Login_Salt of a session identifies the customer. */
export interface Customer {
  /** Names the customer in deliveries. No response contains it. */
  readonly name: string;
  /** The current password. */
  readonly password: string;
  /** The Identity that a call must send if it sends one. Without this setting, any Identity except null is rejected. */
  readonly identity?: Readonly<Record<string, unknown>> | undefined;
  /** The logins of the customer. */
  readonly sessions: readonly Session[];
}

/** A client with the customers who are logged in there, for the check of a call. */
export interface KnownClient {
  readonly clientCode: string;
  readonly clientKey: string;
  readonly logins: Login[];
  /** The login of the last call with a correct signature. The next call probably has the same login. */
  lastLogin?: Login;
}

/** A customer's login, with the signer that verifies it. */
export interface Login {
  readonly loginSalt: string;
  /** Created once, so that the secrets are not checked and encoded again in every call. */
  readonly sign: Signer;
  readonly customer: Customer;
}

/** The client of a sandbox without configuration. */
export const DEMO_CLIENTS: readonly Client[] = [{ clientCode: "SANDBOX", clientKey: "sandbox-client-key" }];

/** The customer of a sandbox without configuration: Mei from the document's examples, who is logged in at the demo client. */
export const DEMO_CUSTOMERS: readonly Customer[] = [
  {
    name: "mei",
    password: "sandbox-password",
    sessions: [{ clientCode: "SANDBOX", loginSalt: "sandbox-login-salt" }],
  },
];
