import { setupServer } from "msw/node";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE } from "../test/calls.ts";
import { createSandbox } from "./index.ts";
import { sandboxHandlers } from "./msw.ts";

function listen(baseUrl: string | URL) {
  const sandbox = createSandbox();
  const server = setupServer(...sandboxHandlers(sandbox, baseUrl));
  server.listen();
  onTestFinished(() => server.close());
  return sandbox;
}
const call = (origin: string) =>
  fetch(`${origin}${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: EMAIL_BODY,
  });

test.each(["https://cbss.test", "https://cbss.test/", "http://127.0.0.1:4010", "http://[::1]:4010"])(
  "the sandbox responds to a call to %s, with its exact bytes",
  async (baseUrl) => {
    const sandbox = listen(baseUrl);

    const response = await call(new URL(baseUrl).origin);

    expect(await response.json()).toMatchObject({ IsSuccessful: true });
    expect(sandbox.outbox).toHaveLength(1);
  },
);

test("the sandbox's own paths are available too", async () => {
  listen(new URL("https://cbss.test"));

  expect(await (await fetch("https://cbss.test/__sandbox/outbox")).json()).toEqual([]);
  expect(await (await fetch("https://cbss.test/")).text()).toContain("<h1>CBSS sandbox</h1>");
});

test("a dropped connection makes fetch fail", async () => {
  listen("https://cbss.test").setFault("dropped");

  await expect(call("https://cbss.test")).rejects.toThrow(TypeError);
});

test("an invalid base URL is a TypeError", () => {
  expect(() => sandboxHandlers(createSandbox(), "cbss.test")).toThrow(TypeError);
});
