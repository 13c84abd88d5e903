import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import {
  EMAIL_BODY,
  EMAIL_SIGNATURE,
  PHONE_BODY,
  PHONE_PATH,
  post,
  postJson,
  signatureOf,
} from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

async function codeOf(body: string, options: Parameters<typeof post>[2] = {}): Promise<string> {
  const sandbox = createSandbox();
  const response = await post(sandbox, body, options);
  const { IsSuccessful, Messages, Content } = (await response.json()) as {
    IsSuccessful: boolean;
    Messages: { Code: string; Text: string }[];
    Content: unknown;
  };
  expect([response.status, IsSuccessful, Messages.length, Content]).toEqual([200, false, 1, null]);
  expect(Messages[0]?.Text).toMatch(/\.$|\?$/);
  expect([sandbox.outbox, sandbox.pending]).toEqual([[], []]);
  return Messages[0]?.Code ?? "";
}

test("an unknown ClientCode is rejected", async () => {
  expect(await codeOf(EMAIL_BODY.replace("SANDBOX", "SANDBOY"))).toBe("UnknownClient");
});

test("a ClientCode must match exactly", async () => {
  expect(await codeOf(EMAIL_BODY.replace("SANDBOX", "sandbox"))).toBe("UnknownClient");
});

test("a body that changed after signing is rejected", async () => {
  expect(await codeOf(`${EMAIL_BODY} `, { query: `Signature=${EMAIL_SIGNATURE}` })).toBe("WrongSignature");
});

test("a signature with another Login_Salt is rejected", async () => {
  const signature = signatureOf(EMAIL_BODY, `${demo.secrets.clientKey}another-login-salt`);

  expect(await codeOf(EMAIL_BODY, { query: `Signature=${signature}` })).toBe("WrongSignature");
});

test.each(["Signature=", "Signature", "Signature=%20"])(
  "an empty Signature (%s) reaches the action, which rejects it",
  async (query) => {
    expect(await codeOf(EMAIL_BODY, { query })).toBe("SignatureMissing");
  },
);

test("a wrong password is rejected", async () => {
  expect(await codeOf(EMAIL_BODY.replace(demo.password, "Sandbox-password"))).toBe("WrongPassword");
});

test("a missing password is rejected", async () => {
  expect(await codeOf('{"ClientCode":"SANDBOX","Content":{"NewEmailAddress":"mei@example.com"}}')).toBe(
    "WrongPassword",
  );
});

test.each(["", " "])("a new email address of %j is rejected", async (address) => {
  expect(await codeOf(EMAIL_BODY.replace("mei@example.com", address))).toBe("NewEmailAddressMissing");
});

test("a missing new number is rejected", async () => {
  const body = PHONE_BODY.replace('"+447700900123"', "null");

  expect(await codeOf(body, { path: PHONE_PATH })).toBe("NewMobilePhoneNumberMissing");
});

test("a request without Content is rejected", async () => {
  expect(await codeOf('{"ClientCode":"SANDBOX"}')).toBe("ContentMissing");
});

test("the signature covers all bytes, including a byte-order mark", async () => {
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(EMAIL_BODY)]);

  expect(await postJson(createSandbox(), marked)).toMatchObject({ IsSuccessful: true });
  expect(await postJson(createSandbox(), marked, { query: `Signature=${EMAIL_SIGNATURE}` })).toMatchObject({
    Messages: [{ Code: "WrongSignature" }],
  });
});
