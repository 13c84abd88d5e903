import { describe, expect, test } from "vitest";
import { checkSecrets, type Secrets } from "./check-arguments.ts";

const good = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

test("returns Client_Key and Login_Salt, in the order of the formula", () => {
  expect(checkSecrets(good)).toEqual(["sandbox-client-key", "sandbox-login-salt"]);
});

test.each([" padded ", "\tpadded\t", "in\nside", "in\r\nside", "\u2028", "\uFEFF", "0", "🔑"])(
  "accepts %j, because CBSS may have issued it",
  (secret) => {
    expect(checkSecrets({ clientKey: secret, loginSalt: secret })).toEqual([secret, secret]);
  },
);

test("reads each secret once, so that the checked value is the one that is used", () => {
  let reads = 0;
  const changing = {
    get clientKey() {
      reads += 1;
      return reads === 1 ? "sandbox-client-key" : "";
    },
    loginSalt: "sandbox-login-salt",
  };

  const [clientKey] = checkSecrets(changing);

  expect(clientKey).toBe("sandbox-client-key");
  expect(reads).toBe(1);
});

describe.each(["clientKey", "loginSalt"] as const)("%s", (name) => {
  const rule = `secrets.${name} must be the text issued by CBSS`;
  const cure = "see how you read it from a file or a shell";

  test.each([
    [undefined, "is of type undefined"],
    [null, "is of type object"],
    [42, "is of type number"],
    [new TextEncoder().encode("confidential"), "is of type object"],
    ["", "is empty"],
    ["confidential\n", "starts or ends with a line break (remove it)"],
    ["confidential\r\n", "starts or ends with a line break (remove it)"],
    ["confidential\r", "starts or ends with a line break (remove it)"],
    ["\nconfidential", "starts or ends with a line break (remove it)"],
    ["\n", "starts or ends with a line break (remove it)"],
    ["confidential\uD83D", "has half a surrogate pair"],
    ["\uDD11confidential", "has half a surrogate pair"],
  ])("%j is refused with a message that does not quote it", (secret, fault) => {
    const secrets = { ...good, [name]: secret } as Secrets;

    expect(() => checkSecrets(secrets)).toThrow(new TypeError(`${rule}, but ${fault}: ${cure}.`));
  });
});

test.each([undefined, null, "confidential", 42, {}])("refuses %j in place of the secrets", (secrets) => {
  expect(() => checkSecrets(secrets as unknown as Secrets)).toThrow(
    /^secrets\.clientKey must be the text issued by CBSS, but is of type undefined: /,
  );
});
