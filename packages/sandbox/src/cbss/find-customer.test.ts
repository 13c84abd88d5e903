import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { EMAIL_BODY, postJson, signatureOf } from "../../test/calls.ts";
import { deferred } from "../../test/deferred.ts";
import { createSandbox } from "../index.ts";

function sandboxOf(count: number) {
  const customers = Array.from({ length: count }, (_, index) => ({
    name: `customer-${index}`,
    password: demo.password,
    sessions: [{ clientCode: "SANDBOX", loginSalt: `salt-${index}` }],
  }));
  return createSandbox({ customers });
}

const signedWith = (salt: string) => ({
  query: `Signature=${signatureOf(EMAIL_BODY, `${demo.secrets.clientKey}${salt}`)}`,
});

test("finds each of 10,000 customers by the Login_Salt, in any order", async () => {
  const sandbox = sandboxOf(10_000);

  for (const index of [9999, 0, 5000, 0, 9999])
    await postJson(sandbox, EMAIL_BODY, signedWith(`salt-${index}`));

  expect(sandbox.outbox.map(({ customer }) => customer)).toEqual([
    "customer-9999",
    "customer-0",
    "customer-5000",
    "customer-0",
    "customer-9999",
  ]);
});

test("lets other calls run during a search through all customers", async () => {
  const sandbox = sandboxOf(10_000);
  const turn = deferred();
  let isFound = false;

  const search = postJson(sandbox, EMAIL_BODY, signedWith("salt-of-nobody")).then(() => {
    isFound = true;
  });
  setTimeout(turn.resolve);
  await turn.promise;

  expect(isFound).toBe(false);
  await search;
});

test("createSandbox rejects more than 10,000 logins", () => {
  expect(() => sandboxOf(10_001)).toThrow(
    "createSandbox: customers[10000].sessions[0] exceeds the limit: a client has at most 10000 logins.",
  );
});
