import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "../index.ts";

test("the demo data is that of the tests in all packages", () => {
  const { clientCode, secrets, password } = demo;

  expect(DEMO_CLIENTS).toEqual([{ clientCode, clientKey: secrets.clientKey }]);
  expect(DEMO_CUSTOMERS).toEqual([
    { name: "mei", password, sessions: [{ clientCode, loginSalt: secrets.loginSalt }] },
  ]);
});
