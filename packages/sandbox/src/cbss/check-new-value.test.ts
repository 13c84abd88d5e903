import fc from "fast-check";
import isEmail from "validator/lib/isEmail.js";
import { expect, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, postJson } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";
import { isEmailAddress, isPhoneNumber, isPlainAddress } from "./check-new-value.ts";

test.each(["mei@example.com", "mei+new@mail.example.co.uk", "梅@example.com", "o'neil@example.com"])(
  "%s is an email address",
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
])("%.40s is not an email address", (text) => {
  expect(isEmailAddress(text)).toBe(false);
});

test.each([
  ["an email address", EMAIL_BODY.replace("mei@", "mei\\ud800@"), {}, "NewEmailAddressInvalid"],
  [
    "a number",
    PHONE_BODY.replace("+447700900123", "+4477009\\udc00"),
    { path: PHONE_PATH },
    "NewMobilePhoneNumberInvalid",
  ],
  ["a password", EMAIL_BODY.replace("sandbox-password", "\\udfff"), {}, "WrongPassword"],
  ["an Identity", EMAIL_BODY.replace("null", '{"\\ud800":"\\udc00x"}'), {}, "WrongPassword"],
  ["a ClientCode", EMAIL_BODY.replace("SANDBOX", "\\ud800"), {}, "UnknownClient"],
])("half of a surrogate pair in %s causes a rejection", async (_, body, options, Code) => {
  expect(await postJson(createSandbox(), body, options)).toMatchObject({ Messages: [{ Code }] });
});

test("isEmail accepts every plain address", () => {
  const label = fc.stringMatching(/^[a-zA-Z\d]{1,24}$/);
  const local = fc.stringMatching(/^[a-zA-Z\d_+-]{1,20}(\.[a-zA-Z\d_+-]{1,20}){0,2}$/);
  const domain = fc.stringMatching(/^([a-zA-Z\d]{1,20}\.){1,3}[a-zA-Z]{2,20}$/);
  const address = fc.oneof(
    fc.tuple(local, domain).map(([before, after]) => `${before}@${after}`),
    fc.tuple(label, fc.constantFrom("@", ".", "@.", "\n", "-"), label).map((parts) => parts.join("")),
    fc.emailAddress(),
    fc.string(),
  );

  fc.assert(
    fc.property(address, (text) => {
      if (isPlainAddress(text)) expect(isEmail.default(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(isPlainAddress("mei@example.com")).toBe(true);
});

test("isEmail accepts a plain address with parts of maximum length", () => {
  for (const text of [`${"a".repeat(59)}@b.cd`, `a@${"b".repeat(59)}.cd`, `a@b.${"c".repeat(60)}`])
    expect([isPlainAddress(text), isEmail.default(text)]).toEqual([true, true]);
});

// Ofcom reserves +44 7700 900123 for drama. The document's examples contain this number.
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
])("%s is not a phone number: it is %s", async (text) => {
  expect(await isPhoneNumber(text)).toBe(false);
});

test("an invalid value is rejected and starts no change", async () => {
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

test("any value is accepted if new values are not validated", async () => {
  const sandbox = createSandbox({ validateNewValues: false });

  await postJson(sandbox, EMAIL_BODY.replace("mei@example.com", "mei"));
  await postJson(sandbox, PHONE_BODY.replace("+447700900123", "sample string 2"), { path: PHONE_PATH });

  expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei", "sample string 2"]);
});
