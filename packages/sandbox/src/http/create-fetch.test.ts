import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE, ORIGIN } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const url = `${ORIGIN}${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE}`;
const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: EMAIL_BODY };

test.each<[string, Request | URL | string, RequestInit?]>([
  ["a Request", new Request(url, init)],
  ["a URL", new URL(url), init],
  ["a text", url, init],
  ["a URL with a fragment", `${url}#part`, init],
])("accepts %s, and does not use `this`", async (_, input, options) => {
  const { fetch } = createSandbox();

  const response = await fetch(input, options);

  expect(await response.json()).toMatchObject({ IsSuccessful: true });
});

test("finds a header in any case, because happy-dom keeps the case of names", async () => {
  class RequestOfHappyDom extends Request {
    override get headers(): Headers {
      return new Map([["Content-Type", "application/json"]]) as unknown as Headers;
    }
  }

  const response = await createSandbox().fetch(new RequestOfHappyDom(url, { ...init, headers: {} }));

  expect(response.status).toBe(200);
});

test("reads a body that arrives in chunks", async () => {
  const bytes = new TextEncoder().encode(EMAIL_BODY);
  const body = new ReadableStream({
    start: (controller) => {
      for (const piece of [bytes.slice(0, 10), bytes.slice(10)]) controller.enqueue(piece);
      controller.close();
    },
  });

  const response = await createSandbox().fetch(url, { ...init, body, duplex: "half" } as RequestInit);

  expect(await response.json()).toMatchObject({ IsSuccessful: true });
});

test("stops reading a body that is too large", async () => {
  let pieces = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
  });

  const response = await createSandbox().fetch(url, {
    ...init,
    body: endless,
    duplex: "half",
  } as RequestInit);

  expect(response.status).toBe(413);
  expect(pieces).toBeLessThan(20);
});

test("throws the reason of a signal that was aborted", async () => {
  const signal = AbortSignal.abort(new Error("changed my mind"));

  await expect(createSandbox().fetch(url, { ...init, signal })).rejects.toThrow("changed my mind");
});
