import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { postJson } from "../../test/calls.ts";
import { createSandbox, type SandboxOptions } from "../index.ts";

const sessions = [{ clientCode: "SANDBOX", loginSalt: demo.secrets.loginSalt }];
const identity = { Type: "Passport", Number: 123, Holder: { Country: "TW" } };

function callWith(
  Identity: unknown,
  customer: object = { identity },
  Password = "p",
  options: SandboxOptions = {},
) {
  const customers = [{ name: "mei", password: "p", sessions, ...customer }];
  const sandbox = createSandbox({ customers, ...options });
  const Content = { Identity, Password, NewEmailAddress: "mei@example.com" };
  return postJson(sandbox, JSON.stringify({ ClientCode: "SANDBOX", Content }));
}

test.each([
  ["null", null],
  ["left out", undefined],
  ["the customer's own", identity],
  [
    "the same in other letters, with numbers as text",
    { type: "Passport", NUMBER: "123", holder: { country: "TW" } },
  ],
  ["the customer's own and more", { ...identity, Issued: "2020-01-01" }],
])("an Identity that is %s is the customer's", async (_, given) => {
  expect(await callWith(given)).toMatchObject({ IsSuccessful: true });
});

test.each([
  ["another's", { ...identity, Number: 124 }],
  ["another's inside", { ...identity, Holder: { Country: "JP" } }],
  ["only a part", { Type: "Passport" }],
  ["empty", {}],
])("an Identity that is %s is answered like a wrong password", async (_, given) => {
  const wrongPassword = await callWith(null, { identity }, "wrong");

  expect((await callWith(given)).Messages).toEqual(wrongPassword.Messages);
});

// It cannot be bound to an object of a class, and is null; to models that XML can hold it is what it is.
test.each([
  ["a text", "Passport"],
  ["a list", [identity]],
])("an Identity that is %s counts as left out, unless it may be anything", async (_, given) => {
  expect(await callWith(given)).toMatchObject({ IsSuccessful: true });
  expect(await callWith(given, { identity }, "p", { xmlWorks: true })).toMatchObject({
    Messages: [{ Code: "WrongPassword" }],
  });
});

test("a customer without one is not known by any Identity", async () => {
  expect(await callWith(identity, {})).toMatchObject({ Messages: [{ Code: "WrongPassword" }] });
  expect(await callWith(null, {})).toMatchObject({ IsSuccessful: true });
});
