import { describe, expect, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, post, postJson } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const sandbox = createSandbox();

describe("lenient binding", () => {
  test("names match in any case", async () => {
    const body =
      '{"clientcode":"SANDBOX","CONTENT":{"password":"sandbox-password","newEmailAddress":"mei@example.com"}}';

    expect(await postJson(sandbox, body)).toMatchObject({ IsSuccessful: true, ClientCode: "SANDBOX" });
  });

  test("the last value of a repeated property counts", async () => {
    const body = EMAIL_BODY.replace('"Password"', '"password":"another","Password"');

    expect(await postJson(sandbox, body)).toMatchObject({ IsSuccessful: true });
  });

  test("unknown properties are ignored", async () => {
    const body = EMAIL_BODY.replace('"Content":{', '"Extra":[{}],"Content":{"Nickname":1,');

    expect(await postJson(sandbox, body)).toMatchObject({ IsSuccessful: true });
  });

  test("a number in place of a text becomes its text", async () => {
    const body = PHONE_BODY.replace('"+447700900123"', "447700900123");

    const sandbox = createSandbox({ validateNewValues: false });
    await postJson(sandbox, body, { path: PHONE_PATH });

    expect(sandbox.outbox.at(-1)).toMatchObject({ to: "447700900123" });
  });

  test.each(["", '"DateTime":null,', '"DateTime":"yesterday",'])(
    "DateTime may be missing, null or invalid (%s)",
    async (dateTime) => {
      const body = EMAIL_BODY.replace('"DateTime":"2024-11-18T03:26:29.298Z",', dateTime);

      expect(await postJson(sandbox, body)).toMatchObject({ IsSuccessful: true });
    },
  );

  test("a property called __proto__ is an unknown property", async () => {
    const body =
      '{"__proto__":{"ClientCode":"SANDBOX"},"constructor":1,"Content":{"__proto__":{"Password":"sandbox-password"}}}';

    expect(await postJson(sandbox, body)).toMatchObject({
      ClientCode: null,
      Messages: [{ Code: "UnknownClient" }],
    });
    expect(({} as Record<string, unknown>)["ClientCode"]).toBeUndefined();
  });

  test("an object in place of a text becomes null", async () => {
    const body = EMAIL_BODY.replace('"sandbox-password"', '{"sandbox-password":1}');

    expect(await postJson(sandbox, body)).toMatchObject({ Messages: [{ Code: "WrongPassword" }] });
  });
});

describe("an unreadable body causes a rejection, not an error", () => {
  const deep = (levels: number) =>
    EMAIL_BODY.replace('"Identity":null', `"Extra":${"[".repeat(levels)}${"]".repeat(levels)}`);

  test.each([
    ["invalid JSON", "{"],
    ["an array", "[]"],
    ["null", "null"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
    ["a megabyte of brackets", "[".repeat(1_000_000)],
    ["a megabyte of escaped quotes", `"${'\\"'.repeat(500_000)}`],
  ])("%s", async (_, body) => {
    expect(await postJson(sandbox, body)).toMatchObject({
      IsSuccessful: false,
      ClientCode: null,
      Messages: [{ Code: "UnreadableBody" }],
    });
  });

  test("reads 256 levels, and 257 are an error inside Content", async () => {
    const strict = createSandbox({ checksModelState: true });

    expect(await postJson(strict, deep(254))).toMatchObject({ IsSuccessful: true });
    expect(await postJson(strict, deep(255))).toMatchObject({ Message: "The request is invalid." });
    expect(await postJson(sandbox, deep(255))).toMatchObject({ ClientCode: "SANDBOX" });
  });

  test("brackets inside a text do not count", async () => {
    const body = EMAIL_BODY.replace('"Identity":null', `"Extra":"\\"${"[{".repeat(300)}"`);

    expect(await postJson(sandbox, body)).toMatchObject({ IsSuccessful: true });
  });
});

describe("encodings", () => {
  test.each([
    ["the request is in UTF-16", { "Content-Type": "application/json; charset=utf-16" }],
    ["the client accepts UTF-16", { "Accept-Charset": "utf-16, utf-8;q=0.5" }],
  ])("responds in UTF-16, with a byte-order mark, if %s", async (_, headers) => {
    const response = await post(sandbox, "{}", { headers });
    const bytes = new Uint8Array(await response.arrayBuffer());

    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-16");
    expect(JSON.parse(new TextDecoder("utf-16le").decode(bytes))).toMatchObject({ IsSuccessful: false });
    expect(bytes.slice(0, 4)).toEqual(new Uint8Array([0xff, 0xfe, 0x7b, 0]));
  });

  const utf16 = (text: string) =>
    new Uint8Array(new Uint16Array([...text].map((unit) => unit.charCodeAt(0))).buffer);

  test.each([
    ["UTF-16 by its charset", utf16(EMAIL_BODY), "application/json; charset=utf-16"],
    ["UTF-16 by its byte-order mark", utf16(`\ufeff${EMAIL_BODY}`), "application/json"],
    ["an unknown charset as UTF-8", EMAIL_BODY, "application/json; charset=klingon"],
    ["a quoted charset as UTF-8", EMAIL_BODY, 'application/json; charset="UTF-16"'],
    ["text/json", EMAIL_BODY, "text/json"],
    ["text/html, with JSON inside", EMAIL_BODY, "text/html; charset=utf-8"],
    ["a media type in any case", EMAIL_BODY, "Application/JSON"],
    ["a range, with the first formatter that matches", EMAIL_BODY, "text/*"],
  ])("reads %s", async (_, body, contentType) => {
    const headers = { "Content-Type": contentType, "Accept-Charset": "utf-8" };
    const answer = await postJson(sandbox, body, { headers });

    expect(answer).toMatchObject({ IsSuccessful: true });
  });
});
