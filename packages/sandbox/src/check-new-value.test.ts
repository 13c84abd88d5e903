import { expect, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, postJson } from "../test/calls.ts";
import { isEmailAddress, isPhoneNumber } from "./check-new-value.ts";
import { createSandbox } from "./index.ts";

test.each(["mei@example.com", "mei+new@mail.example.co.uk", "梅@example.com", "o'neil@example.com"])(
  "%s is an e-mail address",
  (text) => {
    expect(isEmailAddress(text)).toBe(true);
  },
);

test.each([
  "mei",
  "mei@",
  "@example.com",
  "mei@example",
  "mei@example.com, eve@example.com",
  "Mei <mei@example.com>",
  "mei@example.com\r\nBcc: eve@example.com",
  `${"a".repeat(65)}@example.com`,
  `mei@${"example.".repeat(130_000)}com`,
])("%.40s is none", (text) => {
  expect(isEmailAddress(text)).toBe(false);
});

// +44 7700 900123 is one that Ofcom keeps for drama, and the one of the document's examples.
test.each(["+447700900123", "+886912345678", "+12025550123"])("%s is a phone number", async (text) => {
  expect(await isPhoneNumber(text)).toBe(true);
});

test.each([
  ["0912345678", "without a country code"],
  ["447700900123", "without a plus sign"],
  ["+44 7700 900123", "with spaces"],
  ["+9991234567", "of no country"],
  ["+8869", "too short"],
  ["+8869123456789012", "too long"],
  ["+4477009001a3", "with a letter"],
  ["+447700900123;ext=5", "with an extension"],
])("%s is none: it is %s", async (text) => {
  expect(await isPhoneNumber(text)).toBe(false);
});

test("a value that is none is rejected, and nothing is started", async () => {
  const sandbox = createSandbox();

  expect(await postJson(sandbox, EMAIL_BODY.replace("mei@example.com", "mei"))).toMatchObject({
    Messages: [{ Code: "NewEmailAddressInvalid" }],
  });
  const body = PHONE_BODY.replace("+447700900123", "07700900123");
  expect(await postJson(sandbox, body, { path: PHONE_PATH })).toMatchObject({
    Messages: [{ Code: "NewMobilePhoneNumberInvalid" }],
  });
  expect([sandbox.outbox, sandbox.pending]).toEqual([[], []]);
});

test("any value will do where they are not validated", async () => {
  const sandbox = createSandbox({ validateNewValues: false });

  await postJson(sandbox, EMAIL_BODY.replace("mei@example.com", "mei"));
  await postJson(sandbox, PHONE_BODY.replace("+447700900123", "sample string 2"), { path: PHONE_PATH });

  expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei", "sample string 2"]);
});
