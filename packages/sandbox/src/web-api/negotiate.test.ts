import { expect, test } from "vitest";
import { EMAIL_BODY, ORIGIN, post } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const sandbox = createSandbox({ xmlWorks: true });

test.each([
  ["*/*", "text/json", "application/json"],
  ["text/html", "application/json", "text/html"],
  ["text/json", "application/json", "text/json"],
  ["TEXT/HTML", "application/json", "text/html"],
  ["text/*", "application/json", "text/json"],
  ["image/png", "text/html", "text/html"],
  ["image/png", "application/json", "application/json"],
  ["application/xhtml+xml", "text/json", "text/json"],
  ["application/xml, application/json", "application/json", "application/json"],
  ["application/xml;q=0.9, application/json", "application/json", "application/json"],
  ["application/xml;q=0", "application/json", "application/json"],
  ["application/x-www-form-urlencoded", "application/json", "application/json"],
  ["text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/json", "text/html"],
  ["text/html;q=0.5, text/json", "application/json", "text/json"],
  ["*/*, text/html", "application/json", "text/html"],
  ["text/html;q=0, */*;q=0.1", "application/json", "application/json"],
  ["text/json;q=0", "text/html", "text/html"],
  ["nonsense,,;q=1", "application/json", "application/json"],
  // With one malformed piece, the whole header counts as missing.
  ["text/html, text/json;", "application/json", "application/json"],
])("Accept: %s for a body of %s selects %s", async (accept, contentType, expected) => {
  const response = await post(sandbox, EMAIL_BODY, {
    headers: { Accept: accept, "Content-Type": contentType },
  });

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(`${expected}; charset=utf-8`);
  expect(await response.json()).toMatchObject({ IsSuccessful: true });
});

test.each([
  ["application/xml", "application/json", "application/xml"],
  ["text/xml", "application/json", "text/xml"],
  ["Application/XML; charset=utf-8", "application/json", "application/xml"],
  ["application/xml, application/json;q=0.9", "application/json", "application/xml"],
  ["application/xml, */*", "application/json", "application/xml"],
  ["application/xml;q=0.2, */*;q=0.1", "application/json", "application/xml"],
  ["text/html, application/xml;q=2", "application/json", "application/xml"],
])("Accept: %s for a body of %s selects %s", async (accept, contentType, expected) => {
  const response = await post(createSandbox({ xmlWorks: true }), EMAIL_BODY, {
    headers: { Accept: accept, "Content-Type": contentType },
  });

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(`${expected}; charset=utf-8`);
  expect(await response.text()).toContain("<IsSuccessful xmlns=");
});

test.each([
  ["application/xml", "application/xml"],
  ["text/xml; charset=utf-8", "text/xml"],
  ["application/x-www-form-urlencoded", "application/json"],
  ["image/png", "application/json"],
  ["text/*", "text/json"],
])(
  "without a matching Accept header, the request's Content-Type %s selects %s",
  async (contentType, expected) => {
    for (const accept of [undefined, "image/png"]) {
      const response = await sandbox.handle({
        method: "POST",
        url: `${ORIGIN}/nothing`,
        headers: { accept, "content-type": contentType },
        body: new Uint8Array(),
      });

      expect(response.headers["Content-Type"]).toBe(`${expected}; charset=utf-8`);
    }
  },
);

test.each([
  ["XMLHttpRequest", undefined, "application/json"],
  ["xmlhttprequest, x", "", "application/json"],
  ["XMLHttpRequest", "*/*", "application/json"],
  ["XMLHttpRequest", "application/xml", "application/xml"],
  ["XMLHttpRequest", "image/png", "text/xml"],
  ["fetch", undefined, "text/xml"],
])("for X-Requested-With: %s with Accept: %s, the response to XML is %s", async (by, accept, expected) => {
  const response = await sandbox.handle({
    method: "POST",
    url: `${ORIGIN}/nothing`,
    headers: { accept, "content-type": "text/xml", "x-requested-with": by },
    body: new Uint8Array(),
  });

  expect(response.headers["Content-Type"]).toBe(`${expected}; charset=utf-8`);
});

test("the format of refusals by the framework is negotiated too", async () => {
  const response = await sandbox.fetch(`${ORIGIN}/nothing`, { headers: { Accept: "text/html" } });

  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
});
