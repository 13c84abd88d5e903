import { UsageError } from "@cbss/internal/command";
import { expect, test } from "vitest";
import { readSecrets } from "./read-secrets.ts";

const env = { CBSS_CLIENT_KEY: "sandbox-client-key", CBSS_LOGIN_SALT: "sandbox-login-salt" };

test("reads both secrets from the environment", () => {
  expect(readSecrets(env)).toEqual({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
});

test.each(["CBSS_CLIENT_KEY", "CBSS_LOGIN_SALT"])(
  "refuses %s by its name when it is missing or wrong",
  (name) => {
    const rule = `${name} must be the text issued by CBSS, but`;
    const cure = "see how you read it from a file or a shell.";

    expect(() => readSecrets({ ...env, [name]: undefined })).toThrow(
      new UsageError(`${name} is not set: the secrets are read from CBSS_CLIENT_KEY and CBSS_LOGIN_SALT.`),
    );
    expect(() => readSecrets({ ...env, [name]: "" })).toThrow(new UsageError(`${rule} is empty: ${cure}`));
    expect(() => readSecrets({ ...env, [name]: "confidential\n" })).toThrow(
      new UsageError(`${rule} starts or ends with a line break (remove it): ${cure}`),
    );
  },
);
