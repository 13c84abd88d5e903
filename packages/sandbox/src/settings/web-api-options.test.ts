import { demo } from "@cbss/testing/demo";
import { describe, expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post, postJson, signatureOf } from "../../test/calls.ts";
import { EMAIL_FORM, EMAIL_XML, FORM, XML } from "../../test/calls-in-formats.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../index.ts";

const signature = signatureOf(EMAIL_BODY);
const wrong = "0".repeat(64);

/** Makes four calls that end at different steps, 404, 405, 415 and the action, and returns their statuses. */
async function statusesOf(sandbox: Sandbox, given: string): Promise<number[]> {
  const query = `Signature=${given}`;
  const calls = [
    post(sandbox, EMAIL_BODY, { path: "/nothing", query }),
    post(sandbox, EMAIL_BODY, { method: "PUT", query }),
    post(sandbox, EMAIL_BODY, { headers: { "Content-Type": "text/plain" }, query }),
    post(sandbox, EMAIL_BODY, { query }),
  ];
  return (await Promise.all(calls)).map(({ status }) => status);
}

describe("where the signature is checked", () => {
  test.each([
    ["action", [404, 405, 415, 200]],
    ["filter", [404, 405, 401, 401]],
    ["handler", [401, 401, 401, 401]],
  ] as const)("in the %s, a wrong signature gets %j", async (signatureCheckedIn, statuses) => {
    expect(await statusesOf(createSandbox({ signatureCheckedIn }), wrong)).toEqual(statuses);
  });

  test.each(["action", "filter", "handler"] as const)(
    "in the %s, a correct signature changes no status",
    async (place) => {
      const sandbox = createSandbox({ signatureCheckedIn: place });

      expect(await statusesOf(sandbox, signature)).toEqual([404, 405, 415, 200]);
      expect(sandbox.outbox).toHaveLength(1);
    },
  );

  test("the 401 is the framework's", async () => {
    const sandbox = createSandbox({ signatureCheckedIn: "filter" });

    expect(await postJson(sandbox, EMAIL_BODY, { query: `Signature=${wrong}` })).toEqual({
      Message: "Authorization has been denied for this request.",
    });
    expect(sandbox.journal).toMatchObject([
      { outcome: "refused", reason: "The Signature does not belong to a known login." },
    ]);
  });

  test("a missing signature gets 401 in the handler and 404 in the filter", async () => {
    const ask = (signatureCheckedIn: "filter" | "handler") =>
      createSandbox({ signatureCheckedIn }).fetch(ORIGIN + EMAIL_PATH, { method: "POST", body: EMAIL_BODY });

    expect([(await ask("handler")).status, (await ask("filter")).status]).toEqual([401, 404]);
  });

  test("the signature of another client is refused by the action", async () => {
    const clients = ["SANDBOX", "SHOP"].map((clientCode) => ({ clientCode, clientKey: `${clientCode}-key` }));
    const sessions = [{ clientCode: "SHOP", loginSalt: "salt" }];
    const customers = [{ name: "mei", password: demo.password, sessions }];
    const sandbox = createSandbox({ clients, customers, signatureCheckedIn: "handler" });
    const query = `Signature=${signatureOf(EMAIL_BODY, "SHOP-keysalt")}`;

    expect(await postJson(sandbox, EMAIL_BODY, { query })).toMatchObject({
      Messages: [{ Code: "WrongSignature" }],
    });
  });
});

describe("where ModelState is checked", () => {
  test.each(["[]", '"', "x", "1"])("%j gets 400", async (body) => {
    const response = await post(createSandbox({ checksModelState: true }), body);

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      Message: "The request is invalid.",
      ModelState: { request: ["An error has occurred."] },
    });
  });

  const strict = createSandbox({
    xmlWorks: true,
    checksModelState: true,
    errorDetails: true,
    lockout: false,
  });
  const json = { "Content-Type": "application/json" };
  const text = ["An error has occurred."];

  test.each([
    ["a text for an object", json, { Content: demo.password }, { "request.Content": text }],
    ["an array for an object", json, { Content: [] }, { "request.Content": text }],
    ["an object for a text", json, { Content: { Password: {} } }, { "request.Content.Password": text }],
    ["a name in another case, as sent", json, { content: 1 }, { "request.content": text }],
    ["an invalid DateTime", json, { DateTime: "yesterday" }, { "request.DateTime": text }],
    ["a DateTime of digits only", json, { DateTime: 20241118 }, { "request.DateTime": text }],
    ["a DateTime of null", json, { DateTime: null }, { "request.DateTime": text }],
    [
      "all of them",
      json,
      { ClientCode: {}, DateTime: "", Content: true },
      { "request.ClientCode": text, "request.DateTime": text, "request.Content": text },
    ],
    ["a text as the whole body", json, demo.password, { request: text }],
  ])("ModelState names %s, and does not quote it", async (_, headers, value, ModelState) => {
    const response = await post(strict, JSON.stringify(value), { headers });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ Message: "The request is invalid.", ModelState });
  });

  test("ModelState names and quotes a form's invalid DateTime", async () => {
    const body = EMAIL_FORM.replace(/DateTime=[^&]*/, "datetime=yesterday");

    expect(await postJson(strict, body, { headers: FORM })).toEqual({
      Message: "The request is invalid.",
      ModelState: { "request.DateTime": ["The value 'yesterday' is not valid for DateTime."] },
    });
  });

  test("ModelState names the whole form if it has an Identity, whose class is unknown", async () => {
    const unknown = createSandbox({ checksModelState: true });
    const answer = await postJson(unknown, `${EMAIL_FORM}&Content[Identity]=`, { headers: FORM });

    expect(answer).toEqual({ Message: "The request is invalid.", ModelState: { request: text } });
  });

  test.each([
    ["a form with a bracket that is not closed", FORM, "Content[Password=x"],
    ["XML that does not end", XML, EMAIL_XML.slice(0, -1)],
    ["XML with another root", XML, "<Request/>"],
    ["bytes that are not text", json, new Uint8Array([0x22, 0xff, 0x22])],
  ])("ModelState names the whole body for %s", async (_, headers, body) => {
    const answer = await postJson(strict, body, { headers: { ...headers, Accept: "application/json" } });

    expect(answer).toEqual({ Message: "The request is invalid.", ModelState: { request: text } });
  });

  test.each([
    ["an empty body", json, ""],
    ["white space, including NUL", json, " \n\0"],
    ["null", json, "null"],
    ["null for every field except the date", json, '{"ClientCode":null,"Content":null}'],
    ["an empty text for an object", json, '{"Content":""}'],
    ["an unknown field", json, '{"Extra":{"DateTime":1}}'],
    ["a number for a text", json, '{"ClientCode":1}'],
    ["a date without a time", json, '{"DateTime":"2024-11-18"}'],
    ["a date in the form of the samples", json, '{"DateTime":"2024-11-18T11:26:29.2984772+08:00"}'],
    ["a date of another culture", json, '{"DateTime":"11/18/2024 11:26:29"}'],
    ["a form without a DateTime", FORM, "ClientCode=SANDBOX"],
  ])("%s reaches the action", async (_, headers, body) => {
    expect((await post(strict, body, { headers })).status).toBe(200);
  });

  test("an XML root that is nil reaches the action if XML works", async () => {
    const sandbox = createSandbox({ checksModelState: true, xmlWorks: true });
    const body = EMAIL_XML.replace("<PasswordAndNewEmailAddress", '$& i:nil="true"');

    expect((await post(sandbox, body, { headers: XML })).status).toBe(200);
  });

  test("ModelState names a form's blank DateTime", async () => {
    const body = EMAIL_FORM.replace(/DateTime=[^&]*/, "DateTime=");

    expect(await postJson(strict, body, { headers: FORM })).toMatchObject({
      ModelState: { "request.DateTime": ["A value is required."] },
    });
  });

  test.each([
    ["Signature=", { "Signature.String": ["A value is required but was not present in the request."] }],
    [`Signature=${signature}&Language=fr`, { Language: ["The value 'fr' is not valid for LANGUAGE."] }],
    [`Signature=${signature}&=fr`, { "": ["The value 'fr' is not valid for LANGUAGE."] }],
  ])("ModelState names the parameter of the query %s", async (query, ModelState) => {
    expect(await postJson(strict, EMAIL_BODY, { query })).toEqual({
      Message: "The request is invalid.",
      ModelState,
    });
  });

  test.each([
    ["JSON", json, EMAIL_BODY],
    ["XML", XML, EMAIL_XML],
    ["a form", FORM, EMAIL_FORM],
  ])("valid %s is accepted", async (_, headers, body) => {
    const sandbox = createSandbox({ checksModelState: true, xmlWorks: true });
    const answer = await postJson(sandbox, body, { headers: { ...headers, Accept: "application/json" } });

    expect(answer).toMatchObject({ IsSuccessful: true });
  });
});

describe("a path that no operation has", () => {
  test("is refused by the framework, which repeats the URI", async () => {
    const answer = await postJson(createSandbox(), EMAIL_BODY, { path: "/%41", query: "a=%20%2B" });

    expect(answer).toEqual({
      Message: "No HTTP resource was found that matches the request URI 'https://cbss.test/A?a= %2B'.",
    });
  });

  test("with half a surrogate pair gets 500 in XML, which cannot repeat it", async () => {
    const { status, body } = await createSandbox().handle({
      method: "POST",
      url: `${ORIGIN}/\ud800`,
      headers: { accept: "application/xml" },
      body: new Uint8Array(),
    });

    expect([status, new TextDecoder().decode(body)]).toEqual([
      500,
      "<Error><Message>An error has occurred.</Message></Error>",
    ]);
  });

  test("gets the page of IIS for any Accept header, if IIS is around the framework", async () => {
    const sandbox = createSandbox({ unroutedPath: "iis", signatureCheckedIn: "handler" });
    const headers = { Accept: "application/json" };
    const response = await post(sandbox, EMAIL_BODY, { path: "/api/Nope", headers });

    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html");
    expect(await response.text()).toContain("<h2>404 - File or directory not found.</h2>");
    expect(sandbox.journal).toMatchObject([{ status: 404, outcome: "refused", path: "/api/Nope" }]);
    expect((await post(sandbox, EMAIL_BODY)).status).toBe(200);
  });
});

test.each([
  [{ signatureCheckedIn: "proxy" }, "signatureCheckedIn must be one of action, filter, handler."],
  [{ checksModelState: "yes" }, "checksModelState must be true or false."],
  [{ xmlWorks: "yes" }, "xmlWorks must be true or false."],
  [{ unroutedPath: "apache" }, "unroutedPath must be one of framework, iis."],
])("the options %j cause a TypeError", (options, message) => {
  expect(() => createSandbox(options as SandboxOptions)).toThrow(message);
});
