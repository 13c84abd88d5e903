import type { Client, Customer } from "./options.ts";

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
