import { expect, test } from "vitest";
import { PHONE_PATH, post, signatureOf } from "../../test/calls.ts";
import { EMAIL_FORM, FORM, PHONE_FORM } from "../../test/calls-in-formats.ts";
import { createSandbox } from "../index.ts";

async function codeOf(body: string): Promise<string> {
  const response = await post(createSandbox(), body, { headers: FORM });
  const { Messages } = (await response.json()) as { Messages: { Code: string }[] };
  return Messages[0]?.Code ?? "none";
}

test("both operations accept a form", async () => {
  const sandbox = createSandbox();

  await post(sandbox, EMAIL_FORM, { headers: FORM });
  await post(sandbox, PHONE_FORM, { path: PHONE_PATH, headers: FORM });

  expect(sandbox.outbox).toMatchObject([{ to: "mei@example.com" }, { to: "+447700900123" }]);
});

test("the response to a form is JSON, because no formatter writes forms", async () => {
  const response = await post(createSandbox(), EMAIL_FORM, { headers: FORM });

  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

test.each([
  [
    "brackets",
    "ClientCode=SANDBOX&Content[Password]=sandbox-password&Content[NewEmailAddress]=mei@example.com",
  ],
  ["dots", "ClientCode=SANDBOX&Content.Password=sandbox-password&Content.NewEmailAddress=mei@example.com"],
  ["names in any case", EMAIL_FORM.toLowerCase().replace("sandbox", "SANDBOX")],
  ["other fields", `utm=1&&=&Content[Nickname]=x&Content=x&${EMAIL_FORM}&x`],
  ["the first value of a repeated field", `${EMAIL_FORM}&Content.Password=x&content%5Bpassword%5D=y`],
  ["an invalid DateTime", EMAIL_FORM.replace(/DateTime=[^&]*/, "DateTime=yesterday")],
  ["more than 1,000 fields", `${"x=1&".repeat(1000)}${EMAIL_FORM}`],
  ["empty brackets", EMAIL_FORM.replace("ClientCode", "ClientCode[]")],
  ["a field called __proto__", `__proto__[x]=y&Content[__proto__]=z&${EMAIL_FORM}`],
])("reads %s", async (_, body) => {
  expect(await codeOf(body)).toBe("none");
});

test.each([
  ["no Content", "ClientCode=SANDBOX", "ContentMissing"],
  ["a blank password", EMAIL_FORM.replace("sandbox-password", "+"), "WrongPassword"],
  ["JSON with the Content-Type of a form", '{"ClientCode":"SANDBOX"}', "UnknownClient"],
  ["an Identity, even a blank one", `${EMAIL_FORM}&Content[Identity]=`, "UnreadableBody"],
  ["a bracket that is not closed", `${EMAIL_FORM}&x[`, "UnreadableBody"],
  ["a byte-order mark", `\ufeff${EMAIL_FORM}`, "UnknownClient"],
  ["a Content without fields", "ClientCode=SANDBOX&Content=", "WrongPassword"],
  ["a megabyte of fields", "%41&".repeat(250_000), "UnknownClient"],
  ["a megabyte of separators", "&".repeat(1_000_000), "UnknownClient"],
  ["bytes that are not text", "%ff=%fe&%", "UnknownClient"],
])("%s causes a rejection", async (_, body, code) => {
  expect(await codeOf(body)).toBe(code);
});

test("the signature covers the bytes, so another spelling of the same form needs another signature", async () => {
  const body = EMAIL_FORM.replace("%40", "@");
  const response = await post(createSandbox(), body, {
    headers: FORM,
    query: `Signature=${signatureOf(EMAIL_FORM)}`,
  });

  expect(await response.json()).toMatchObject({ Messages: [{ Code: "WrongSignature" }] });
});
