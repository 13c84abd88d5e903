import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, post, postJson } from "../../test/calls.ts";
import { FORM } from "../../test/calls-in-formats.ts";
import { deferred } from "../../test/deferred.ts";
import { createSandbox, type Delivery } from "../index.ts";

const now = () => new Date("2024-11-18T03:26:29.298Z");

test("a delivery has its destination, its one-time password and the time of expiry", async () => {
  const sandbox = createSandbox({ now });

  await postJson(sandbox, EMAIL_BODY);

  expect(sandbox.outbox).toEqual([
    {
      id: 1,
      operation: "startEmailAddressChange",
      channel: "email",
      to: "mei@example.com",
      customer: "mei",
      clientCode: "SANDBOX",
      language: "en_US",
      oneTimePassword: expect.stringMatching(/^\d{6}$/),
      at: "2024-11-18T03:26:29.298Z",
      expiresAt: "2024-11-18T03:36:29.298Z",
    },
  ]);
});

test("a newer request replaces a pending change of the same kind only", async () => {
  const sandbox = createSandbox();

  await postJson(sandbox, EMAIL_BODY);
  await postJson(sandbox, PHONE_BODY, { path: PHONE_PATH });
  await postJson(sandbox, EMAIL_BODY.replace("mei@", "mei.lin@"));

  expect(sandbox.outbox.map(({ to }) => to)).toEqual([
    "mei@example.com",
    "+447700900123",
    "mei.lin@example.com",
  ]);
  expect(sandbox.pending.map(({ to }) => to)).toEqual(["mei.lin@example.com", "+447700900123"]);
});

test("a one-time password is no longer pending when it has expired", async () => {
  let time = now().getTime();
  const sandbox = createSandbox({ now: () => new Date(time), oneTimePasswordLifetime: 60_000 });
  await postJson(sandbox, EMAIL_BODY);

  time += 59_999;
  expect(sandbox.pending).toHaveLength(1);
  time += 1;
  expect(sandbox.pending).toEqual([]);
});

test("a hook receives each delivery, which is in the outbox too", async () => {
  const delivered: Delivery[] = [];
  const sandbox = createSandbox({ deliver: (delivery) => delivered.push(delivery) });

  await postJson(sandbox, EMAIL_BODY);

  expect(delivered).toEqual(sandbox.outbox);
});

test("a hook that fails causes a rejection: no change is pending, and the outbox keeps the delivery", async () => {
  const deliver = () => Promise.reject(new Error("no SMTP server"));
  const sandbox = createSandbox({ deliver });

  expect(await postJson(sandbox, EMAIL_BODY)).toMatchObject({
    IsSuccessful: false,
    Messages: [{ Code: "DeliveryFailed" }],
  });

  expect(sandbox.pending).toEqual([]);
  expect(sandbox.outbox).toHaveLength(1);
});

test("a slow delivery does not replace a newer one", async () => {
  const slow = deferred();
  const sandbox = createSandbox({ deliver: ({ to }) => (to.startsWith("slow") ? slow.promise : undefined) });

  const first = postJson(sandbox, EMAIL_BODY.replace("mei@", "slow@"));
  await postJson(sandbox, EMAIL_BODY);
  slow.resolve();
  await first;

  expect(sandbox.pending).toMatchObject([{ to: "mei@example.com" }]);
});

test("a reset also forgets a delivery in progress, which does not block newer ones", async () => {
  const slow = deferred();
  const sandbox = createSandbox({ deliver: ({ to }) => (to.startsWith("slow") ? slow.promise : undefined) });
  await postJson(sandbox, EMAIL_BODY);
  const late = postJson(sandbox, EMAIL_BODY.replace("mei@", "slow@"));
  await new Promise((resolve) => setTimeout(resolve, 10));

  sandbox.reset();
  slow.resolve();
  await late;

  expect(sandbox.pending).toEqual([]);
  await postJson(sandbox, EMAIL_BODY);
  expect(sandbox.pending).toMatchObject([{ id: 1, to: "mei@example.com" }]);
});

test("only the new value of an accepted form stays in memory", async () => {
  const sandbox = createSandbox();
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const body = (index: number) =>
    `ClientCode=SANDBOX&Content[Password]=sandbox-password&Content[NewEmailAddress]=mei${index}@example.com&pad=${"x".repeat(1_000_000)}`;
  await post(sandbox, body(0), { headers: FORM });
  collect();
  const { heapUsed: before } = process.memoryUsage();

  for (let index = 1; index <= 30; index++) await post(sandbox, body(index), { headers: FORM });

  collect();
  expect(sandbox.outbox).toHaveLength(31);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
});

test.each([
  ["NewEmailAddress", EMAIL_BODY, "mei@example.com", undefined],
  ["NewMobilePhoneNumber", PHONE_BODY, "+447700900123", PHONE_PATH],
])("without validation, a %s of more than 320 characters is still invalid", async (name, body, to, path) => {
  const sandbox = createSandbox({ validateNewValues: false });
  const options = path === undefined ? {} : { path };

  expect(await postJson(sandbox, body.replace(to, "x".repeat(320)), options)).toMatchObject({
    IsSuccessful: true,
  });
  expect(await postJson(sandbox, body.replace(to, "x".repeat(321)), options)).toMatchObject({
    Messages: [{ Code: `${name}Invalid` }],
  });
});

test("outbox and journal keep the last 1,000 entries", async () => {
  const sandbox = createSandbox();

  for (let i = 0; i < 1002; i++) await postJson(sandbox, EMAIL_BODY);

  expect(sandbox.outbox).toHaveLength(1000);
  expect(sandbox.outbox.at(-1)).toMatchObject({ id: 1002 });
  expect(sandbox.journal).toHaveLength(1000);
});
