import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  EMAIL_BODY,
  EMAIL_PATH,
  EMAIL_SIGNATURE,
  ORIGIN,
  PHONE_BODY,
  PHONE_PATH,
  PHONE_SIGNATURE,
  post,
  signatureOf,
} from "../test/calls.ts";
import { createSandbox } from "./index.ts";

const noon = () => new Date("2024-11-18T03:26:29.370Z");

describe("an accepted call", () => {
  test("starts the change of an email address", async () => {
    const sandbox = createSandbox({ now: noon });

    const response = await sandbox.fetch(`${ORIGIN}${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: EMAIL_BODY,
    });

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toBe(
      '{"IsSuccessful":true,"Messages":[],"ClientCode":"SANDBOX","DateTime":"2024-11-18T11:26:29.37+08:00","Content":null}',
    );
    expect(sandbox.outbox).toMatchObject([{ to: "mei@example.com", channel: "email", customer: "mei" }]);
  });

  test("starts the change of a mobile phone number", async () => {
    const sandbox = createSandbox({ now: noon });

    const response = await post(sandbox, PHONE_BODY, {
      path: PHONE_PATH,
      query: `Signature=${PHONE_SIGNATURE}`,
    });

    expect(await response.json()).toMatchObject({ IsSuccessful: true, Messages: [], Content: null });
    expect(sandbox.outbox).toMatchObject([{ to: "+447700900123", channel: "phone", customer: "mei" }]);
  });

  test("returns the fields of the help page's raw sample, in the same order", async () => {
    const sample = import.meta.resolve(
      "@cbss/openapi/examples/help-pages/start-email-address-change.response.html.json",
    );

    const answer = await (await post(createSandbox(), EMAIL_BODY)).json();

    expect(Object.keys(answer)).toEqual(Object.keys(JSON.parse(readFileSync(fileURLToPath(sample), "utf8"))));
  });
});

test("ClientCode and Login_Salt distinguish several clients and customers", async () => {
  const sandbox = createSandbox({
    clients: [
      { clientCode: "WEB", clientKey: "web-key" },
      { clientCode: "SHOP", clientKey: "shop-key" },
    ],
    customers: [
      { name: "ann", password: "ann-password", sessions: [{ clientCode: "WEB", loginSalt: "salt-1" }] },
      {
        name: "bo",
        password: "bo-password",
        sessions: [
          { clientCode: "WEB", loginSalt: "salt-2" },
          { clientCode: "SHOP", loginSalt: "salt-1" },
        ],
      },
    ],
  });
  const callAs = async (clientCode: string, password: string, secrets: string) => {
    const Content = { Password: password, NewEmailAddress: "new@example.com" };
    const body = JSON.stringify({ ClientCode: clientCode, Content });
    return (await post(sandbox, body, { query: `Signature=${signatureOf(body, secrets)}` })).json();
  };

  expect(await callAs("WEB", "ann-password", "web-keysalt-1")).toMatchObject({ IsSuccessful: true });
  expect(await callAs("WEB", "bo-password", "web-keysalt-2")).toMatchObject({ IsSuccessful: true });
  expect(await callAs("SHOP", "bo-password", "shop-keysalt-1")).toMatchObject({ IsSuccessful: true });
  expect(await callAs("SHOP", "ann-password", "shop-keysalt-1")).toMatchObject({
    Messages: [{ Code: "WrongPassword" }],
  });
  expect(await callAs("SHOP", "bo-password", "shop-keysalt-2")).toMatchObject({
    Messages: [{ Code: "WrongSignature" }],
  });
  expect(sandbox.outbox.map(({ customer, clientCode }) => `${customer} ${clientCode}`)).toEqual([
    "ann WEB",
    "bo WEB",
    "bo SHOP",
  ]);
});

describe("an invalid option causes a TypeError that names it", () => {
  const client = { clientCode: "WEB", clientKey: "web-key" };
  const customer = { name: "ann", password: "p", sessions: [{ clientCode: "WEB", loginSalt: "salt" }] };

  test.each([
    ["options that are null", null, "createSandbox: options must be an object."],
    ["options that are a number", 5, "createSandbox: options must be an object."],
    ["options that are a list", [], "createSandbox: options must be an object."],
    [
      "a lockout with an extra property",
      { lockout: { attempts: 1, forMs: 1, forMS: 2 } },
      "createSandbox: lockout.forMS is not one of attempts, forMs.",
    ],
    [
      "a client with an extra property",
      { clients: [{ ...client, secret: "x" }] },
      "createSandbox: clients[0].secret is not one of clientCode, clientKey.",
    ],
    [
      "a customer with an extra property",
      { clients: [client], customers: [{ ...customer, pasword: "x" }] },
      "createSandbox: customers[0].pasword is not one of name, password, identity, sessions.",
    ],
    [
      "a session with an extra property",
      { clients: [client], customers: [{ ...customer, sessions: [{ ...customer.sessions[0], salt: "x" }] }] },
      "createSandbox: customers[0].sessions[0].salt is not one of clientCode, loginSalt.",
    ],
    ["an unknown option", { clinets: [] }, "createSandbox: clinets is not an option of the sandbox."],
    ["clients that are not an array", { clients: {} }, "createSandbox: clients must be an array"],
    [
      "an empty key",
      { clients: [{ ...client, clientKey: "" }] },
      "createSandbox: clients[0].clientKey must be",
    ],
    [
      "a key with a line break",
      { clients: [{ ...client, clientKey: "k\n" }] },
      "createSandbox: clients[0].clientKey must be",
    ],
    [
      "two clients with the same code",
      { clients: [client, client] },
      "createSandbox: clients[1].clientCode must be",
    ],
    [
      "a session at an unknown client",
      { customers: [customer] },
      "createSandbox: customers[0].sessions[0].clientCode must match",
    ],
    [
      "two customers with the same name",
      { clients: [client], customers: [customer, customer] },
      "createSandbox: customers[1].name",
    ],
    [
      "two customers with the same Login_Salt",
      { clients: [client], customers: [customer, { ...customer, name: "bo" }] },
      "createSandbox: customers[1].sessions[0].loginSalt must be",
    ],
    [
      "no password",
      { clients: [client], customers: [{ ...customer, password: "" }] },
      "createSandbox: customers[0].password",
    ],
    ["a lockout without a time", { lockout: { attempts: 3 } }, "createSandbox: lockout.forMs must be"],
    ["a lockout that is null", { lockout: null }, "createSandbox: lockout must be false or"],
    ["half an attempt", { lockout: { attempts: 0.5, forMs: 1 } }, "createSandbox: lockout.attempts must be"],
    ["an endless window", { dateTimeWindow: Infinity }, "createSandbox: dateTimeWindow must be false or"],
    ["no lifetime", { oneTimePasswordLifetime: 0 }, "createSandbox: oneTimePasswordLifetime must be"],
    [
      "a rule that is neither on nor off",
      { validateNewValues: "no" },
      "createSandbox: validateNewValues must be",
    ],
    ["a shape that is not a function", { toMessage: {} }, "createSandbox: toMessage must be a function"],
    [
      "an invalid identity",
      { clients: [client], customers: [{ ...customer, identity: "A123" }] },
      "createSandbox: customers[0].identity must be an object.",
    ],
    ["a clock without dates", { now: () => "noon" }, "createSandbox: now must return a valid Date."],
    [
      "details that are neither on nor off",
      { errorDetails: 1 },
      "createSandbox: errorDetails must be true or false.",
    ],
    ["a delivery that is not a function", { deliver: "smtp:" }, "createSandbox: deliver must be a function."],
  ])("%s", (_, options, message) => {
    expect(() => createSandbox(options as object)).toThrow(TypeError);
    expect(() => createSandbox(options as object)).toThrow(message);
  });
});
