// Who may call: clients, and the customers who are logged in there.
import type { Signer } from "@cbss/signature";

/** A calling system, to which CBSS has issued a Client_Key. */
export interface Client {
  /** What its calls name as `ClientCode`; no other client has it. */
  readonly clientCode: string;
  /** Its Client_Key. */
  readonly clientKey: string;
}

/** One customer's login at one client, from which the Login_Salt comes. */
export interface Session {
  /** That of one of the clients. */
  readonly clientCode: string;
  /** No other login at the client has it: it says who the customer is. */
  readonly loginSalt: string;
}

/** A customer, known by the Login_Salt of one of their sessions. */
export interface Customer {
  /** Names the customer in deliveries; never sent in an answer. */
  readonly name: string;
  /** The current password. */
  readonly password: string;
  /** What an Identity has to be if it is sent. Without it, any Identity but null is refused. */
  readonly identity?: Readonly<Record<string, unknown>> | undefined;
  /** Where the customer is logged in. */
  readonly sessions: readonly Session[];
}

/** A client as a call needs it: with the customers who are logged in there. */
export interface KnownClient {
  readonly clientCode: string;
  readonly clientKey: string;
  readonly logins: Login[];
  /** The login of the last call that verified, which is likely to be that of the next. */
  lastLogin?: Login;
}

/** A customer's login, by what verifies it. */
export interface Login {
  readonly loginSalt: string;
  /** Made once, so that the secrets are checked and encoded once, and not in every call. */
  readonly sign: Signer;
  readonly customer: Customer;
}

/** The client that is there without configuration. */
export const DEMO_CLIENTS: readonly Client[] = [{ clientCode: "SANDBOX", clientKey: "sandbox-client-key" }];

/** The customer that is there without configuration: Mei, of the document's examples, logged in at the demo client. */
export const DEMO_CUSTOMERS: readonly Customer[] = [
  {
    name: "mei",
    password: "sandbox-password",
    sessions: [{ clientCode: "SANDBOX", loginSalt: "sandbox-login-salt" }],
  },
];
