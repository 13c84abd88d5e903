interface Demo {
  readonly clientCode: string;
  /** What its customer's calls are signed with. */
  readonly secrets: { readonly clientKey: string; readonly loginSalt: string };
  readonly password: string;
}

/** What a sandbox knows without configuration, for tests that call one: its client, with the login of its customer. */
export const demo: Demo = {
  clientCode: "SANDBOX",
  secrets: { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" },
  password: "sandbox-password",
};
