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
    "the same in another case, with numbers as text",
    { type: "Passport", NUMBER: "123", holder: { country: "TW" } },
  ],
  ["the customer's own with further fields", { ...identity, Issued: "2020-01-01" }],
])("accepts an Identity that is %s", async (_, given) => {
  expect(await callWith(given)).toMatchObject({ IsSuccessful: true });
});

test.each([
  ["of another customer", { ...identity, Number: 124 }],
  ["different in a nested field", { ...identity, Holder: { Country: "JP" } }],
  ["incomplete", { Type: "Passport" }],
  ["empty", {}],
])("rejects an Identity that is %s like a wrong password", async (_, given) => {
  const wrongPassword = await callWith(null, { identity }, "wrong");

  expect((await callWith(given)).Messages).toEqual(wrongPassword.Messages);
});

// The framework cannot bind these values to an object of a class, so Identity is null. Models that XML can hold keep the value.
test.each([
  ["a text", "Passport"],
  ["a list", [identity]],
])("ignores an Identity that is %s, unless its type is object", async (_, given) => {
  expect(await callWith(given)).toMatchObject({ IsSuccessful: true });
  expect(await callWith(given, { identity }, "p", { xmlWorks: true })).toMatchObject({
    Messages: [{ Code: "WrongPassword" }],
  });
});

test("rejects every Identity for a customer without one", async () => {
  expect(await callWith(identity, {})).toMatchObject({ Messages: [{ Code: "WrongPassword" }] });
  expect(await callWith(null, {})).toMatchObject({ IsSuccessful: true });
});
