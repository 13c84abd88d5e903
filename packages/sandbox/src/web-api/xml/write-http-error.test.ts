import { describe, expect, test } from "vitest";
import { EMAIL_PATH, ORIGIN, post } from "../../../test/calls.ts";
import { createSandbox } from "../../index.ts";
import { writeHttpError } from "./write-http-error.ts";

const accept = { Accept: "application/xml" };

describe("a refusal by the framework", () => {
  test("is an Error without a namespace", async () => {
    const response = await createSandbox().fetch(`${ORIGIN}${EMAIL_PATH}?Signature=x`, { headers: accept });

    expect(response.status).toBe(405);
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toBe(
      "<Error><Message>The requested resource does not support http method 'GET'.</Message></Error>",
    );
  });

  test("keeps the order of its fields, and escapes the URI that it repeats", async () => {
    const sandbox = createSandbox({ errorDetails: true });
    const response = await sandbox.fetch(`${ORIGIN}/x?a=1&b=2`, { headers: accept });

    expect(await response.text()).toBe(
      `<Error><Message>No HTTP resource was found that matches the request URI '${ORIGIN}/x?a=1&amp;b=2'.</Message>` +
        "<MessageDetail>No route data was found for this request.</MessageDetail></Error>",
    );
  });

  test("nests ModelState", async () => {
    const sandbox = createSandbox({ checksModelState: true });
    const response = await post(sandbox, "[", { headers: accept });

    expect(await response.text()).toBe(
      "<Error><Message>The request is invalid.</Message><ModelState><request>An error has occurred.</request></ModelState></Error>",
    );
  });

  test("encodes an invalid name, and writes an empty value as a self-closing element", () => {
    const httpError = { Message: "", ModelState: { "request.Content[0]": ["a", "b"] } };

    expect(writeHttpError(httpError)).toBe(
      "<Error><Message /><ModelState><request.Content_x005B_0_x005D_>a b</request.Content_x005B_0_x005D_></ModelState></Error>",
    );
  });
});
