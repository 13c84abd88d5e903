import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE, post, postJson } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const sandbox = createSandbox();

test.each([
  ["names in any case", `sIGNATURE=${EMAIL_SIGNATURE}&LANGUAGE=en_US`],
  ["parameters in any order", `Language=zh_TW&Signature=${EMAIL_SIGNATURE}`],
  ["unknown parameters", `utm=1&Signature=${EMAIL_SIGNATURE}&x`],
  ["empty brackets", `Signature[]=${EMAIL_SIGNATURE}`],
  ["the first of a repeated parameter", `Signature=${EMAIL_SIGNATURE}&signature=wrong`],
  ["an unknown Language", `Signature=${EMAIL_SIGNATURE}&Language=xx`],
  ["broken percent-encoding elsewhere", `Signature=${EMAIL_SIGNATURE}&x=%zz`],
])("reads %s", async (_, query) => {
  expect(await postJson(sandbox, EMAIL_BODY, { query })).toMatchObject({ IsSuccessful: true });
});

test.each(["&", "&=", "&Language", "&Language=%20"])(
  "a query that ends in %s gets 400, because Language is blank",
  async (end) => {
    const response = await post(sandbox, EMAIL_BODY, { query: `Signature=${EMAIL_SIGNATURE}${end}` });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ Message: "The request is invalid." });
  },
);

test.each([
  "Language=zh_TW",
  "Language=ZH_tw",
  "Language=1",
  "Language=%2B01",
  "Language=en_US,zh_TW",
  "=zh_TW",
  "language=+zh_TW",
])("%s selects Chinese", async (language) => {
  const sandbox = createSandbox();
  await postJson(sandbox, EMAIL_BODY, { query: `Signature=${EMAIL_SIGNATURE}&${language}` });

  expect(sandbox.outbox).toMatchObject([{ language: "zh_TW" }]);
});

test.each([
  "Language=2",
  "Language=-1",
  "Language=zh-TW",
  "Language=99999999999",
  "Language=en_US&Language=zh_TW",
  "Language[0]=zh_TW",
])("%s selects English", async (language) => {
  const sandbox = createSandbox();
  await postJson(sandbox, EMAIL_BODY, { query: `Signature=${EMAIL_SIGNATURE}&${language}` });

  expect(sandbox.outbox).toMatchObject([{ language: "en_US" }]);
});

test("a bracket that is not closed gets 500, because nothing catches the error", async () => {
  const response = await post(sandbox, EMAIL_BODY, { query: `Signature=${EMAIL_SIGNATURE}&x[=1` });

  expect(response.status).toBe(500);
});

test("the first value of a repeated parameter counts even if it is wrong", async () => {
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
  ["with a second slash before it", `/${EMAIL_PATH}`],
  ["with dots", EMAIL_PATH.replace("/1/", "/x/.././1/")],
])("a path matches %s", async (_, path) => {
  expect(await postJson(sandbox, EMAIL_BODY, { path })).toMatchObject({ IsSuccessful: true });
});

test.each(["/x", "x", "%"])("a path followed by %s matches nothing", async (suffix) => {
  const answer = await postJson(sandbox, EMAIL_BODY, { path: EMAIL_PATH + suffix });

  expect(answer.Message).toContain("No HTTP resource was found");
});
