import {
  attempt,
  type CbssClientOptions,
  createCbssApi,
  createCbssClient,
  isCbssError,
  RejectedError,
} from "@cbss/client";
import { createSandbox, DEMO_CUSTOMERS, type SandboxOptions } from "@cbss/sandbox";
import { type RunningSandbox, serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { afterEach, describe, expect, it } from "vitest";

const { secrets } = demo;
const signer = createSigner(secrets);
const form = { Password: demo.password, NewEmailAddress: "mei@example.com" };

let running: RunningSandbox;
afterEach(() => running.close());

/** Starts a sandbox on a real socket, and makes a client that calls it. */
async function start(options: Partial<CbssClientOptions> = {}, sandboxOptions: SandboxOptions = {}) {
  const sandbox = createSandbox(sandboxOptions);
  running = await serve(sandbox, { port: 0 });
  const cbss = createCbssClient({ baseUrl: running.url, clientCode: "SANDBOX", signer, ...options });
  return { sandbox, cbss };
}

describe("a correct call", () => {
  it("is accepted, and an OTP is sent to the new address", async () => {
    const { sandbox, cbss } = await start();

    const envelope = await cbss.startEmailAddressChange(form);

    expect(envelope).toMatchObject({
      IsSuccessful: true,
      Messages: [],
      ClientCode: "SANDBOX",
      Content: null,
    });
    expect(sandbox.outbox).toMatchObject([{ to: "mei@example.com", customer: "mei" }]);
  });

  it("is accepted for a phone number, and keeps its plus and zero", async () => {
    const { sandbox, cbss } = await start({ language: "zh_TW" }, { validateNewValues: false });

    await cbss.startMobilePhoneNumberChange({
      Password: demo.password,
      NewMobilePhoneNumber: "+0044 7",
    });

    expect(sandbox.outbox).toMatchObject([{ channel: "phone", to: "+0044 7" }]);
  });

  it("is accepted with hundreds of kilobytes of Content, in every script", async () => {
    const Password = "密🔑é".repeat(50_000);
    const customers = DEMO_CUSTOMERS.map((customer) => ({ ...customer, password: Password }));
    const { sandbox, cbss } = await start({}, { customers });

    await cbss.startEmailAddressChange({ ...form, Password });

    expect(sandbox.outbox).toHaveLength(1);
  });
});

describe("a wrong call", () => {
  it.each([
    [
      "WrongSignature",
      "a key with a newline in it",
      { signer: createSigner({ ...secrets, clientKey: "sandbox\nkey" }) },
    ],
    ["UnknownClient", "an unknown client", { clientCode: "SANDBOY" }],
  ] as [string, string, Partial<CbssClientOptions>][])(
    "is rejected with %s for %s",
    async (code, _, options) => {
      const { cbss } = await start(options);

      const call = cbss.startEmailAddressChange(form);

      await expect(call).rejects.toThrow(RejectedError);
      await expect(call).rejects.toMatchObject({ envelope: { Messages: [{ Code: code }] } });
    },
  );

  it.each(["Sandbox-Password", "sandbox-password ", "\ud800"])(
    "is rejected for a wrong password, %j",
    async (Password) => {
      const { cbss } = await start();

      const call = cbss.startEmailAddressChange({ ...form, Password });

      await expect(call).rejects.toMatchObject({ envelope: { Messages: [{ Code: "WrongPassword" }] } });
    },
  );
});

describe("a call that the framework refuses", () => {
  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

  it.each([
    ["POST", "/api/Customer/ChangeEmailAddress/2/PasswordAndNewEmailAddress", {}, 404],
    ["PUT", path, {}, 405],
    ["POST", path, { "Content-Type": "text/plain" }, 415],
  ])("gets its original status through openapi-fetch: %s %s %j is %i", async (verb, to, headers, status) => {
    await start();
    const request = createCbssApi({ baseUrl: running.url, signer }).request as unknown as Untyped;

    const { response, data, error } = await request(verb, to, { body: {}, headers });

    expect(response.status).toBe(status);
    expect(data).toBeUndefined();
    expect(error?.Message).toEqual(expect.any(String));
  });

  it("throws an HttpStatusError without the Signature from a method with a wrong base URL", async () => {
    await start();
    const lost = createCbssClient({ baseUrl: `${running.url}/lost`, clientCode: "SANDBOX", signer });

    const result = await attempt(lost.startEmailAddressChange(form));

    if (result.error?.code !== "ERR_CBSS_HTTP") expect.fail("not an HttpStatusError");
    expect(result.error.response.status).toBe(404);
    expect(JSON.stringify(result)).toMatch(/matches the request URI '.*Signature=\[redacted\]'/);
  });
});

it("reaches the correct customer with each of 50 concurrent calls with their own signers", async () => {
  const sessions = Array.from({ length: 50 }, (_, at) => ({
    name: `customer-${at}`,
    password: `password-${at}`,
    sessions: [{ clientCode: "SANDBOX", loginSalt: `login-salt-${at}` }],
  }));
  const { sandbox, cbss } = await start({}, { customers: sessions });

  const calls = sessions.map(({ name, password }, at) =>
    cbss.startEmailAddressChange(
      { Password: password, NewEmailAddress: `${name}@example.com` },
      { signer: createSigner({ clientKey: secrets.clientKey, loginSalt: `login-salt-${at}` }) },
    ),
  );
  const stranger = cbss.startEmailAddressChange({ Password: "password-1", NewEmailAddress: "x@example.com" });

  await expect(Promise.all(calls)).resolves.toHaveLength(50);
  await expect(stranger).rejects.toSatisfy(isCbssError);
  expect(sandbox.outbox).toHaveLength(50);
  for (const { customer, to } of sandbox.outbox) expect(to).toBe(`${customer}@example.com`);
});

/** openapi-fetch without the document's types, which do not allow these calls. */
type Untyped = (
  verb: string,
  path: string,
  init: object,
) => Promise<{ response: Response; data?: unknown; error?: { Message: string } }>;
