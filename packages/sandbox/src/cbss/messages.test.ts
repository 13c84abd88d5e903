import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { EMAIL_BODY, postJson, signatureOf } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const WRONG = EMAIL_BODY.replace(demo.password, "wrong");

async function textIn(language: string): Promise<string> {
  const query = `Signature=${signatureOf(WRONG)}${language}`;
  return (await postJson(createSandbox(), WRONG, { query })).Messages[0].Text;
}

const ENGLISH = "The customer is unknown, or the Password is not the customer's current password.";
const CHINESE = "查無此客戶，或 Password 不是該客戶目前的密碼。";

test.each(["", "&Language=en_US", "&Language=fr_FR", "&Language=zh", "&Language=en_US&Language=zh_TW"])(
  "a message is in English for %j",
  async (language) => {
    expect(await textIn(language)).toBe(ENGLISH);
  },
);

test.each(["&Language=zh_TW", "&language=ZH_tw", "&Language=zh_TW&Language=en_US"])(
  "a message is in Chinese for %j",
  async (language) => {
    expect(await textIn(language)).toBe(CHINESE);
  },
);

test("the journal is in English for every language", async () => {
  const sandbox = createSandbox();

  await postJson(sandbox, WRONG, { query: `Signature=${signatureOf(WRONG)}&Language=zh_TW` });

  expect(sandbox.journal[0]?.reason).toBe(ENGLISH);
});

test("an option sets the shape of a message", async () => {
  const sandbox = createSandbox({ toMessage: (code, text) => ({ Id: code, Lines: [text] }) });

  expect((await postJson(sandbox, WRONG)).Messages).toEqual([{ Id: "WrongPassword", Lines: [ENGLISH] }]);
});

test("a shape that is not an object gives status 500, like an error in a server's code", async () => {
  const sandbox = createSandbox({ toMessage: () => undefined as unknown as object });

  expect(await postJson(sandbox, WRONG)).toEqual({ Message: "An error has occurred." });
});
