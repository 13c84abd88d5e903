import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE, postJson } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const sandbox = createSandbox();

test.each([
  ["names in any case", `sIGNATURE=${EMAIL_SIGNATURE}&LANGUAGE=en_US`],
  ["parameters in any order", `Language=zh_TW&Signature=${EMAIL_SIGNATURE}`],
  ["unknown parameters", `utm=1&Signature=${EMAIL_SIGNATURE}&=&&x`],
  ["the first of a repeated parameter", `Signature=${EMAIL_SIGNATURE}&signature=wrong`],
  ["an unknown Language", `Signature=${EMAIL_SIGNATURE}&Language=xx`],
  ["broken percent-encoding elsewhere", `Signature=${EMAIL_SIGNATURE}&x=%zz`],
])("reads %s", async (_, query) => {
  expect(await postJson(sandbox, EMAIL_BODY, { query })).toMatchObject({ IsSuccessful: true });
});

test("the first of a repeated parameter wins even where it is wrong", async () => {
  const query = `Signature=wrong&Signature=${EMAIL_SIGNATURE}`;

  expect(await postJson(sandbox, EMAIL_BODY, { query })).toMatchObject({
    Messages: [{ Code: "WrongSignature" }],
  });
});

test("a + is a space, and a signature of one space is blank", async () => {
  expect(await postJson(sandbox, EMAIL_BODY, { query: "Signature=+" })).toMatchObject({
    Messages: [{ Code: "SignatureMissing" }],
  });
});

test.each([
  ["in any case", EMAIL_PATH.toUpperCase()],
  ["with a slash at the end", `${EMAIL_PATH}/`],
  ["with encoded letters", EMAIL_PATH.replace("Customer", "%43ustomer")],
])("a path matches %s", async (_, path) => {
  expect(await postJson(sandbox, EMAIL_BODY, { path })).toMatchObject({ IsSuccessful: true });
});

test.each(["/x", "x", "%"])("a path with %s behind it matches nothing", async (suffix) => {
  const answer = await postJson(sandbox, EMAIL_BODY, { path: EMAIL_PATH + suffix });

  expect(answer.Message).toContain("No HTTP resource was found");
});
