import { describe, expect, test } from "vitest";
import { EMAIL_BODY, ORIGIN, post } from "../../../test/calls.ts";
import { EMAIL_XML, XML } from "../../../test/calls-in-formats.ts";
import { createSandbox } from "../../index.ts";

const accept = { Accept: "application/xml" };

describe("models that the XML serializer rejects", () => {
  test("cause a 500 in XML, although the action has run", async () => {
    const sandbox = createSandbox();

    const response = await post(sandbox, EMAIL_BODY, { headers: accept });

    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toBe("<Error><Message>An error has occurred.</Message></Error>");
    expect(sandbox.outbox).toHaveLength(1);
    expect(sandbox.journal).toMatchObject([
      { status: 500, reason: "The response type cannot be written as XML: request JSON, or set xmlWorks." },
    ]);
  });

  test("are named in the details, with the inner exception", async () => {
    const response = await post(createSandbox({ errorDetails: true }), EMAIL_BODY, { headers: accept });

    expect(await response.text()).toMatch(
      /^<Error><Message>An error has occurred\.<\/Message><ExceptionMessage>Exception has been thrown by the target of an invocation\.<\/ExceptionMessage><ExceptionType>System\.Reflection\.TargetInvocationException<\/ExceptionType><StackTrace \/><InnerException><Message>An error has occurred\.<\/Message><ExceptionMessage>Type 'CBSS_API\.Models\.Customers\.ChangeEmailAddress' cannot be serialized\./,
    );
  });

  test("are written as JSON", async () => {
    expect((await post(createSandbox(), EMAIL_BODY)).status).toBe(200);
  });

  const inJson = { ...XML, Accept: "application/json" };
  const bare = EMAIL_XML.replace('<f:Identity i:nil="true"/>', "");

  test.each([
    ["unreadable with an Identity, even if it is nil", EMAIL_XML, "UnreadableBody"],
    ["read without an Identity", bare, undefined],
    ["read without Content", EMAIL_XML.replace(/<Content.*<\/Content>/, ""), "ContentMissing"],
    [
      "read with an Identity that is too late",
      bare.replace("</Content>", '<f:Identity i:nil="true"/>$&'),
      undefined,
    ],
  ])("are %s", async (_, body, code) => {
    const answer = await (await post(createSandbox(), body, { headers: inJson })).json();

    expect(answer).toMatchObject({ Messages: code === undefined ? [] : [{ Code: code }] });
  });

  test("cause an error in ModelState, without a path", async () => {
    const response = await post(createSandbox({ checksModelState: true }), EMAIL_XML, { headers: inJson });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      Message: "The request is invalid.",
      ModelState: { request: ["An error has occurred."] },
    });
  });
});

test("an envelope that quotes half of a surrogate pair causes a 500 in XML", async () => {
  const body = EMAIL_XML.replace("SANDBOX", "&#xD800;");

  const response = await post(createSandbox({ xmlWorks: true }), body, { headers: XML });

  expect(response.status).toBe(500);
});

test("a refusal that quotes half of a surrogate pair causes a 500 in XML", async () => {
  const headers = { accept: "application/xml" };
  const url = `${ORIGIN}/\ud800`;
  const answer = await createSandbox().handle({
    method: "GET",
    url,
    headers,
    body: new Uint8Array(),
  });

  expect(answer.status).toBe(500);
  expect(new TextDecoder().decode(answer.body)).toBe(
    "<Error><Message>An error has occurred.</Message></Error>",
  );
});
