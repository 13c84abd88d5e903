import { expect, test } from "vitest";
import { EMAIL_BODY, ORIGIN, post } from "../test/calls.ts";
import { createSandbox } from "./index.ts";

const sandbox = createSandbox();

test.each([
  ["*/*", "text/json", "application/json"],
  ["text/html", "application/json", "text/html"],
  ["text/json", "application/json", "text/json"],
  ["TEXT/HTML", "application/json", "text/html"],
  ["text/*", "application/json", "text/json"],
  ["image/png", "text/html", "text/html"],
  ["image/png", "application/json", "application/json"],
  ["application/xml", "text/json", "text/json"],
  ["text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/json", "text/html"],
  ["text/html;q=0.5, text/json", "application/json", "text/json"],
  ["*/*, text/html", "application/json", "text/html"],
  ["text/html;q=0, */*;q=0.1", "application/json", "application/json"],
  ["text/json;q=0", "text/html", "text/html"],
  ["nonsense,,;q=1", "application/json", "application/json"],
])("Accept: %s, for a body of %s, is answered as %s", async (accept, contentType, expected) => {
  const response = await post(sandbox, EMAIL_BODY, {
    headers: { Accept: accept, "Content-Type": contentType },
  });

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(`${expected}; charset=utf-8`);
  expect(await response.json()).toMatchObject({ IsSuccessful: true });
});

test("refusals by the framework are negotiated too", async () => {
  const response = await sandbox.fetch(`${ORIGIN}/`, { headers: { Accept: "text/html" } });

  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
});
