import { expect, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, post, postJson, signatureOf } from "../../test/calls.ts";
import { deadMailServer, silentMailServer, startMailServer } from "../../test/mail-server.ts";
import { createSandbox } from "../index.ts";
import { type SmtpOptions, smtpDelivery } from "./smtp-delivery.ts";

test("a one-time password arrives as email at the new address", async () => {
  const { url, mails } = await startMailServer();
  const sandbox = createSandbox({ deliver: smtpDelivery({ url }) });

  expect(await postJson(sandbox, EMAIL_BODY)).toMatchObject({ IsSuccessful: true });

  expect(mails).toMatchObject([{ from: "cbss-sandbox@localhost", to: ["mei@example.com"] }]);
  expect(mails[0]?.text).toContain(`Your one-time password is ${sandbox.outbox[0]?.oneTimePassword}.`);
  expect(mails[0]?.text).toMatch(/^Subject: Your one-time password\r$/m);
});

test("the email is in the language of the call", async () => {
  const { url, mails } = await startMailServer();
  const sandbox = createSandbox({ deliver: smtpDelivery({ url }) });

  await post(sandbox, EMAIL_BODY, { query: `Signature=${signatureOf(EMAIL_BODY)}&Language=zh_TW` });

  const [, base64 = ""] = (mails[0]?.text ?? "").split("\r\n\r\n");
  expect(Buffer.from(base64, "base64").toString()).toContain(
    `您的一次性密碼是 ${sandbox.outbox[0]?.oneTimePassword}`,
  );
});

test("the one-time password for a number goes to that number at the domain for text messages", async () => {
  const { url, mails } = await startMailServer();
  const deliver = smtpDelivery({ url, smsDomain: "sms.example", from: "cbss@example.com" });

  await post(createSandbox({ deliver }), PHONE_BODY, { path: PHONE_PATH });

  expect(mails).toMatchObject([{ from: "cbss@example.com", to: ["+447700900123@sms.example"] }]);
});

test("without that domain, the one-time password stays in the outbox", async () => {
  const { url, mails } = await startMailServer();
  const sandbox = createSandbox({ deliver: smtpDelivery({ url }) });

  expect(await postJson(sandbox, PHONE_BODY, { path: PHONE_PATH })).toMatchObject({ IsSuccessful: true });

  expect(mails).toEqual([]);
  expect(sandbox.outbox).toHaveLength(1);
});

test("a dead mail server causes a rejection and one log line, and the outbox has the delivery", async () => {
  const lines: string[] = [];
  const url = await deadMailServer();
  const sandbox = createSandbox({ deliver: smtpDelivery({ url, log: (line) => lines.push(line) }) });

  expect(await postJson(sandbox, EMAIL_BODY)).toMatchObject({
    IsSuccessful: false,
    Messages: [{ Code: "DeliveryFailed" }],
  });

  expect(lines).toEqual(["Delivery 1 could not be sent as email: ECONNREFUSED."]);
  expect([sandbox.outbox.length, sandbox.pending.length]).toEqual([1, 0]);
});

test("a delivery to a silent mail server times out", async () => {
  const lines: string[] = [];
  const url = await silentMailServer();
  const deliver = smtpDelivery({ url, timeoutMs: 100, log: (line) => lines.push(line) });

  expect(await postJson(createSandbox({ deliver }), EMAIL_BODY)).toMatchObject({ IsSuccessful: false });

  expect(lines).toEqual(["Delivery 1 could not be sent as email: ETIMEDOUT."]);
});

test("the log does not contain the mail server's reply, which may repeat the one-time password", async () => {
  const lines: string[] = [];
  const { url } = await startMailServer({
    onData(stream, _, callback) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () =>
        callback(Object.assign(new Error(`No: ${text.split("\r\n\r\n")[1]}`), { responseCode: 554 })),
      );
    },
  });
  const sandbox = createSandbox({ deliver: smtpDelivery({ url, log: (line) => lines.push(line) }) });

  expect(await postJson(sandbox, EMAIL_BODY)).toMatchObject({ IsSuccessful: false });

  expect(lines).toEqual(["Delivery 1 could not be sent as email: the mail server responded with 554."]);
});

test.each(["mei@example.com, eve@example.com", "Mei <mei@example.com>, eve@example.com"])(
  "a text with two addresses (%s) reaches no other inbox, even without validation",
  async (address) => {
    const { url, mails } = await startMailServer();
    const deliver = smtpDelivery({ url, log: () => {} });
    const sandbox = createSandbox({ validateNewValues: false, deliver });

    await post(sandbox, EMAIL_BODY.replace("mei@example.com", address));

    expect(mails.flatMap(({ to }) => to)).not.toContain("eve@example.com");
  },
);

test("an invalid phone number gets no email, even without validation", async () => {
  const { url, mails } = await startMailServer();
  const deliver = smtpDelivery({ url, smsDomain: "sms.example", log: () => {} });
  const sandbox = createSandbox({ validateNewValues: false, deliver });
  const body = PHONE_BODY.replace("+447700900123", "eve@example.com>,");

  expect(await postJson(sandbox, body, { path: PHONE_PATH })).toMatchObject({ IsSuccessful: false });

  expect(mails).toEqual([]);
});

test.each([
  [{ url: "http://127.0.0.1" }, "url must be of the form"],
  [{ url: "smtp://" }, "url must be of the form"],
  [{ url: "smtp://user:secret@host?logger=true" }, "url must be of the form"],
  [{ url: "smtp://%:secret@host" }, "url has a user or a password"],
  [{ url: "smtp://host", smsDomain: "a@b" }, "smsDomain must be a domain"],
  [{ url: "smtp://host", timeoutMs: 0 }, "timeoutMs must be a whole number"],
  [{ url: "smtp://host", from: "a@b, c@d" }, "from must be one address"],
  [
    { url: "smtp://host", smsDoman: "x" } as object,
    "smtpDelivery: smsDoman is not one of url, smsDomain, from",
  ],
  [{ url: "smtp://host", log: 5 } as object, "smtpDelivery: log must be a function."],
])("invalid options cause a TypeError that quotes no value: %j", (options, message) => {
  const make = () => smtpDelivery(options as SmtpOptions);

  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
  expect(make).not.toThrow("secret");
});
