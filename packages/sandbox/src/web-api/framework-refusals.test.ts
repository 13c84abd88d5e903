import { describe, expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const sandbox = createSandbox();
const detailed = createSandbox({ errorDetails: true });

describe("404", () => {
  test("for an unknown path, the message repeats the whole URI", async () => {
    const response = await sandbox.fetch(`${ORIGIN}/api/Customer/Nothing?Signature=x&a=b`, {
      method: "POST",
    });

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      Message: `No HTTP resource was found that matches the request URI '${ORIGIN}/api/Customer/Nothing?Signature=x&a=b'.`,
    });
  });

  test.each(["POST", "GET"])("%s without a Signature finds no action", async (method) => {
    const response = await detailed.fetch(`${ORIGIN}${EMAIL_PATH}?Language=en_US`, { method });

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      Message: `No HTTP resource was found that matches the request URI '${ORIGIN}${EMAIL_PATH}?Language=en_US'.`,
      MessageDetail: "No action was found on the controller 'Customer' that matches the request.",
    });
  });

  test("the detail of an unknown path comes only with errorDetails", async () => {
    const response = await detailed.fetch(`${ORIGIN}/nothing`);

    expect(await response.json()).toMatchObject({
      MessageDetail: "No route data was found for this request.",
    });
  });
});

test.each(["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])(
  "%s on a known path gets a 405 that allows POST",
  async (method) => {
    const response = await sandbox.fetch(`${ORIGIN}${EMAIL_PATH}?Signature=x`, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await response.json()).toEqual({
      Message: `The requested resource does not support http method '${method}'.`,
    });
  },
);

test("HEAD gets the status and no body", async () => {
  const response = await sandbox.fetch(`${ORIGIN}${EMAIL_PATH}?Signature=x`, { method: "HEAD" });

  expect(response.status).toBe(405);
  expect(await response.text()).toBe("");
});

describe("415", () => {
  test("the message names an unsupported Content-Type without its parameters", async () => {
    const response = await post(sandbox, EMAIL_BODY, {
      headers: { "Content-Type": "Text/Plain; charset=utf-8" },
    });

    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({
      Message: "The request entity's media type 'Text/Plain' is not supported for this resource.",
    });
  });

  test.each(["", "json"])(
    "a body with the Content-Type %j counts as one without Content-Type",
    async (contentType) => {
      const response = await post(sandbox, EMAIL_BODY, { headers: { "Content-Type": contentType } });

      expect(response.status).toBe(415);
      expect(await response.json()).toEqual({
        Message:
          "The request contains an entity body but no Content-Type header. The inferred media type 'application/octet-stream' is not supported for this resource.",
      });
    },
  );

  test("an empty body needs no Content-Type, so the action runs, and rejects it", async () => {
    const response = await post(sandbox, "", { headers: { "Content-Type": "text/plain" } });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ IsSuccessful: false, ClientCode: null });
  });

  test("has priority over the 400 of a blank Language", async () => {
    const response = await post(sandbox, EMAIL_BODY, {
      query: "Signature=x&Language=",
      headers: { "Content-Type": "text/plain" },
    });

    expect(response.status).toBe(415);
  });
});

test.each(["Language=", "Language", "Language=%20", "language=+"])(
  "a blank Language (%s) gets 400",
  async (language) => {
    const response = await post(detailed, EMAIL_BODY, { query: `Signature=x&${language}` });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      Message: "The request is invalid.",
      MessageDetail: expect.stringContaining(
        "a null entry for parameter 'Language' of non-nullable type 'API.LANGUAGE'",
      ),
    });
  },
);

describe("500", () => {
  test("a failure of the sandbox itself has the framework's message only", async () => {
    const broken = createSandbox({ clients: [], customers: [] });
    const handle = broken.handle({
      method: "POST",
      url: `${ORIGIN}${EMAIL_PATH}?Signature=x`,
      headers: { "content-type": "application/json" },
      body: null as unknown as Uint8Array,
    });

    const { status, body } = await handle;

    expect(status).toBe(500);
    expect(new TextDecoder().decode(body)).toBe('{"Message":"An error has occurred."}');
    expect(broken.journal).toMatchObject([{ outcome: "failed", status: 500 }]);
  });
});

test("a body of more than 1 MiB gets 413", async () => {
  const response = await post(sandbox, new Uint8Array(1_048_577));

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    Message: "The sandbox does not read a body of more than 1048576 bytes.",
  });
});

test("a body of exactly 1 MiB is read", async () => {
  const response = await post(sandbox, EMAIL_BODY.padEnd(1_048_576, " "));

  expect(await response.json()).toMatchObject({ IsSuccessful: true });
});
