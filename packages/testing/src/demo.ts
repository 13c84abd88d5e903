interface Demo {
  readonly clientCode: string;
  /** The secrets that sign the calls of its customer. */
  readonly secrets: { readonly clientKey: string; readonly loginSalt: string };
  readonly password: string;
}

/** The client and customer of a sandbox without configuration, for tests that call a sandbox. */
export const demo: Demo = {
  clientCode: "SANDBOX",
  secrets: { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" },
  password: "sandbox-password",
};
