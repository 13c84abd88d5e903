import { expect, test } from "vitest";
import { greeting } from "./greeting.ts";

const URL = "http://127.0.0.1:4010";

test("names the first five of many customers", () => {
  const customers = Array.from({ length: 10_000 }, (_, index) => ({
    name: `c${index}`,
    password: "p",
    sessions: [],
  }));

  expect(greeting(URL, { customers }, undefined)).toContain(
    "  Customers   c0, c1, c2, c3, c4 and 9995 more\n",
  );
});

test("shows that clients have no customers", () => {
  const clients = [{ clientCode: "WEB", clientKey: "web-key" }];

  expect(greeting(URL, { clients }, undefined)).toContain("  Clients     WEB\n  Customers   none\n");
});

test("names a mail server without its password, and explains a missing SMS domain", () => {
  const text = greeting(URL, {}, { url: "smtps://user:secret@mail.example.com" });

  expect(text).toContain(
    "  Email       by mail.example.com\n  Phone       outbox only, because --sms-domain is not set\n",
  );
  expect(text).not.toContain("secret");
});
