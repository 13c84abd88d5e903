import { createCbssApi, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startIndependentServer } from "./independent-server.ts";

const secrets = { clientKey: "key-of-ACME", loginSalt: "salt-of-Léa" };
const form = { Password: "mot de passe é🔑", NewEmailAddress: "léa@example.com" };

let server: Awaited<ReturnType<typeof startIndependentServer>>;
beforeAll(async () => {
  server = await startIndependentServer();
});
afterAll(() => server.close());

const signer = createSigner(secrets);
const client = () => createCbssClient({ baseUrl: server.url, clientCode: "ACME", signer });
const api = () => createCbssApi({ baseUrl: server.url, signer });

it("accepts a call of the client with any characters", async () => {
  const envelope = await client().startEmailAddressChange(form, { language: "fr_FR" });

  expect(envelope).toEqual({
    IsSuccessful: true,
    Messages: [],
    ClientCode: "ACME",
    DateTime: "2024-11-18T11:26:29.3766147+08:00",
    Content: null,
  });
  expect(server.log).toEqual(["léa@example.com"]);
});

it("rejects a wrong password, which the client does not repeat even if the server does", async () => {
  const call = client().startEmailAddressChange({ ...form, Password: "mot de passe" });

  await expect(call).rejects.toMatchObject({
    message: "startEmailAddressChange was rejected: (left out: it may repeat the password or the signature)",
    envelope: { Messages: [{ Number: 17, Text: "Wrong password: mot de passe" }] },
    code: "ERR_CBSS_REJECTED",
    mayHaveBeenApplied: false,
  });
});

it("refuses an unknown operation with 404, and the client redacts the Signature in the repeated URI", async () => {
  const call = client().startMobilePhoneNumberChange({
    Password: "p".repeat(8),
    NewMobilePhoneNumber: "+447",
  });

  await expect(call).rejects.toMatchObject({
    message: expect.stringMatching(/Signature=\[redacted\]'\.$/),
    httpError: { Message: expect.stringMatching(/Signature=[0-9a-f]{64}'\.$/) },
    response: { status: 404 },
  });
});

it("reports a refused verb or Content-Type through openapi-fetch", async () => {
  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
  const body = { ClientCode: "ACME", DateTime: "2024-11-18T03:26:29Z", Content: form };

  const wrongType = await api().POST(path, { body, headers: { "Content-Type": "text/plain" } });
  const wrongVerb = await api().PUT(path as never, { body } as never);

  expect([wrongType.response.status, wrongType.data]).toEqual([415, undefined]);
  expect([wrongVerb.response.status, wrongVerb.response.headers.get("allow")]).toEqual([405, "POST"]);
});

it("sends JSON as text/html if the client asks for that", async () => {
  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
  const body = { ClientCode: "ACME", DateTime: "2024-11-18T03:26:29Z", Content: form };

  const { data, response } = await api().POST(path, { body, headers: { Accept: "text/html" } });

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(data?.IsSuccessful).toBe(true);
});
