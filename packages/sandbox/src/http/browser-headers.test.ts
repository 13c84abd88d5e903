import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

const sandbox = createSandbox();
const page = { Origin: "https://app.example" };

test("a browser of another origin is told that it may call", async () => {
  const response = await sandbox.fetch(`${ORIGIN}${EMAIL_PATH}?Signature=x`, {
    method: "OPTIONS",
    headers: {
      ...page,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });

  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "*",
  });
});

test.each([
  ["an accepted call", { query: undefined }],
  ["a refused call", { query: "no=signature" }],
])("%s can be read by a page of another origin", async (_, { query }) => {
  const response = await post(sandbox, EMAIL_BODY, { headers: page, ...(query && { query }) });

  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test("a call that does not come from a page gets no CORS header", async () => {
  expect((await post(sandbox, EMAIL_BODY)).headers.get("access-control-allow-origin")).toBeNull();
});
