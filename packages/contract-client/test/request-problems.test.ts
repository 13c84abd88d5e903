import { expect, it } from "vitest";
import type { Received } from "./recording-server.ts";
import { requestProblems } from "./request-problems.ts";

const allowed: Received = {
  method: "POST",
  path: "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress",
  query: new URLSearchParams({ Signature: "5ca1ab1e".repeat(8), Language: "en_US" }),
  headers: { "content-type": "application/json" },
  body: Buffer.from(
    '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29Z","Content":{"Password":"p","NewEmailAddress":"n"}}',
  ),
};

/** The allowed body with one piece of its text replaced. */
const body = (from: string, to: string): Partial<Received> => ({
  body: Buffer.from(String(allowed.body).replace(from, to)),
});
const query = (text: string): Partial<Received> => ({ query: new URLSearchParams(text) });
const digest = "5ca1ab1e".repeat(8);

it("finds no problem in a request that the document allows", () => {
  expect(requestProblems(allowed)).toEqual([]);
});

it.each([
  [
    { path: "/api/customer/changeemailaddress" },
    "POST /api/customer/changeemailaddress is not in the document",
  ],
  [{ method: "PUT" }, `PUT ${allowed.path} is not in the document`],
  [{ headers: { "content-type": "text/plain" } }, "Content-Type text/plain is not in it"],
  [{ headers: {} }, "Content-Type  is not in it"],
  [query(""), "query Signature is not one digest in hex"],
  [query(`Signature=${digest.toUpperCase()}`), "query Signature is not one digest in hex"],
  [query(`Signature=${digest}&Signature=${digest}`), "query Signature is not one digest in hex"],
  [query(`Signature=${digest}&language=en_US`), "query language is not in it"],
  [query(`Signature=${digest}&Language=english`), 'query Language must match pattern "^[a-z]{2}_[A-Z]{2}$"'],
  [body('"SANDBOX"', "1"), "body/ClientCode must be string"],
  [body('"ClientCode":"SANDBOX",', ""), "body must have required property 'ClientCode'"],
  [body('"ClientCode"', '"Client":1,"ClientCode"'), "body must NOT have additional properties: Client"],
  [body('"p"', '"p","Salt":"s"'), "body/Content must NOT have additional properties: Salt"],
  [body('"p"', '"p","Identity":"A1"'), "body/Content/Identity must be object,null"],
  [body("2024-11-18T", "18.11.2024 "), expect.stringContaining("body/DateTime must match pattern")],
] as [Partial<Received>, string][])("finds the problem in %j: %s", (change, problem) => {
  expect(requestProblems({ ...allowed, ...change })).toEqual([problem]);
});
