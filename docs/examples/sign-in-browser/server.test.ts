import { verify } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import express from "express";
import { expect, it } from "vitest";
import { listeningServer } from "../../test/listen.ts";
import { signEndpoint } from "./server.ts";

const origin = "https://shop.example";
const content = { Password: demo.password, NewEmailAddress: "mei@example.com", Identity: null };
const envelope = () => ({
  ClientCode: demo.clientCode,
  DateTime: new Date().toISOString(),
  Content: content,
});
const headers = { "Content-Type": "application/json", Origin: origin, Cookie: "session=mei" };

it("signs the body from a logged-in customer's page, with the Login_Salt of that login", async () => {
  const body = JSON.stringify(envelope());

  const response = await ask(body);

  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await verify(body, demo.secrets, await response.text())).toBe(true);
});

it("signs the other operation too", async () => {
  const Content = { Password: demo.password, NewMobilePhoneNumber: "+886 912 345 678", Identity: null };

  expect(await ask(JSON.stringify({ ...envelope(), Content }))).toMatchObject({ status: 200 });
});

it.each<[string, number, Record<string, string>]>([
  ["a request without a login", 401, { Cookie: "" }],
  ["a session that has ended", 401, { Cookie: "session=bob" }],
  ["a page of another origin", 403, { Origin: "https://evil.example" }],
  ["a page of an opaque origin", 403, { Origin: "null" }],
  ["a request without an origin", 403, { Origin: "" }],
  ["a form, which a page of any origin can send", 415, { "Content-Type": "text/plain" }],
  ["a compressed body", 415, { "Content-Encoding": "gzip" }],
])("does not sign for %s", async (_, status, changed) => {
  const given = Object.entries({ ...headers, ...changed }).filter(([, value]) => value !== "");

  await expectRefused(await ask(JSON.stringify(envelope()), Object.fromEntries(given)), status);
});

it.each<[string, number, (body: ReturnType<typeof envelope>) => unknown]>([
  ["another ClientCode", 422, (body) => ({ ...body, ClientCode: "OTHER" })],
  ["an additional field in the envelope", 422, (body) => ({ ...body, Language: "en_US" })],
  ["a missing field in the envelope", 422, ({ DateTime: _, ...body }) => body],
  ["a DateTime of two minutes ago", 422, (body) => ({ ...body, DateTime: minutesFromNow(-2) })],
  ["a DateTime in two minutes", 422, (body) => ({ ...body, DateTime: minutesFromNow(2) })],
  ["a DateTime that is a number", 422, (body) => ({ ...body, DateTime: Date.now() })],
  ["a DateTime in another notation", 422, (body) => ({ ...body, DateTime: new Date().toUTCString() })],
  ["a DateTime that is not a date", 422, (body) => ({ ...body, DateTime: "now" })],
  [
    "an additional field in the Content",
    422,
    (body) => ({ ...body, Content: { ...content, IsAdmin: "true" } }),
  ],
  [
    "a missing field in the Content",
    422,
    (body) => ({ ...body, Content: { Password: "p", Identity: null } }),
  ],
  [
    "the fields of two operations at once",
    422,
    (body) => ({ ...body, Content: { ...content, NewMobilePhoneNumber: "+886" } }),
  ],
  [
    "two names in one",
    422,
    (body) => ({ ...body, Content: { "NewEmailAddress,Password": "", Identity: null } }),
  ],
  [
    "the Identity of another customer",
    422,
    (body) => ({ ...body, Content: { ...content, Identity: { CustomerId: 1 } } }),
  ],
  ["a value that is not text", 422, (body) => ({ ...body, Content: { ...content, Password: { a: 1 } } })],
  ["a Content that is null", 422, (body) => ({ ...body, Content: null })],
  ["a list", 422, (body) => [body]],
  ["null", 422, () => null],
  ["a body of over 4 KiB", 413, (body) => ({ ...body, Content: { ...content, Password: "p".repeat(4096) } })],
])("does not sign %s", async (_, status, change) => {
  await expectRefused(await ask(JSON.stringify(change(envelope()))), status);
});

it.each<[string, (text: string) => string | Uint8Array<ArrayBuffer>]>([
  ["text that is not JSON", () => "Password=p"],
  ["an empty body", () => ""],
  ["a ClientCode that appears twice", (text) => text.replace("{", '{"ClientCode":"OTHER",')],
  [
    "an Identity that appears twice",
    (text) => text.replace('"Content":{', '"Content":{"Identity":{"Id":1},'),
  ],
  ["a line break after it", (text) => `${text}\n`],
  ["a byte-order mark", (text) => `\ufeff${text}`],
  ["bytes that are not UTF-8", (text) => Buffer.from(text.replace("mei", "m\u00e9i"), "latin1")],
])("does not sign JSON that CBSS may read differently: %s", async (_, change) => {
  await expectRefused(await ask(change(JSON.stringify(envelope()))), 422);
});

async function expectRefused(response: Response, status: number): Promise<void> {
  expect(response.status).toBe(status);
  expect(await response.text()).not.toMatch(/[0-9a-f]{64}/);
}

/** Calls the endpoint of a server on which one customer is logged in, with the cookie `session=mei`. */
async function ask(body: BodyInit, given: Record<string, string> = headers): Promise<Response> {
  const { clientCode, secrets } = demo;
  const endpoint = signEndpoint({
    origin,
    clientCode,
    clientKey: secrets.clientKey,
    loginSaltOf: async (request) => (request.get("cookie") === "session=mei" ? secrets.loginSalt : undefined),
  });
  const url = await listeningServer(express().use(endpoint));
  return fetch(`${url}/sign`, { method: "POST", headers: given, body });
}

function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
