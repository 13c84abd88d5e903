import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, PHONE_BODY, PHONE_PATH, post } from "../../../test/calls.ts";
import { BASE, EMAIL_XML, XML } from "../../../test/calls-in-formats.ts";
import { createSandbox, type SandboxOptions } from "../../index.ts";

const accept = { Accept: "application/xml" };

async function answerTo(body: string, options: SandboxOptions = {}, path = EMAIL_PATH): Promise<string> {
  const sandbox = createSandbox({ now: () => new Date("2024-11-18T03:26:29.370Z"), ...options });
  return (await post(sandbox, body, { path, headers: accept })).text();
}

const open = `<PasswordAndNewEmailAdress xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${BASE}.App_Code.Responses.Customers.ChangeEmailAddresses">`;
const inner = ` xmlns="${BASE}.App_Code"`;

describe("an envelope", () => {
  test("stands under its response type, its members in order and in their namespace, without a declaration", async () => {
    expect(await answerTo(EMAIL_BODY)).toBe(
      [
        open,
        `<ClientCode${inner}>SANDBOX</ClientCode>`,
        `<Content${inner} i:nil="true"/>`,
        `<DateTime${inner}>2024-11-18T11:26:29.37+08:00</DateTime>`,
        `<IsSuccessful${inner}>true</IsSuccessful>`,
        `<Messages${inner}/>`,
        "</PasswordAndNewEmailAdress>",
      ].join(""),
    );
  });

  test("carries messages as a wrapped list, in a namespace of their own", async () => {
    const answer = await answerTo(EMAIL_BODY, { toMessage: (Code) => ({ Text: null, Code }), customers: [] });

    expect(answer).toContain(
      `<Messages${inner}><Message xmlns="${BASE}.Models"><Code>WrongSignature</Code><Text i:nil="true"/></Message></Messages>`,
    );
  });

  test.each([
    ["error code", "error_x0020_code"],
    ["1", "_x0031_"],
    ["a1.b-c_d", "a1.b-c_d"],
    ["a:b", "a_x003A_b"],
    ["代碼", "代碼"],
    ["<a/>", "_x003C_a_x002F__x003E_"],
    ["a_x0020_b", "a_x005F_x0020_b"],
    ["😀", "_x0001F600_"],
    ["\ud800", "_xD800_"],
    ["", "_"],
  ])("writes a member called %j as %s", async (name, element) => {
    const answer = await answerTo(EMAIL_BODY, { toMessage: (code) => ({ [name]: code }), customers: [] });

    expect(answer).toContain(`><${element}>WrongSignature</${element}></Message>`);
    expect(XMLValidator.validate(answer)).toBe(true);
  });

  test("is written for the other operation under its own names", async () => {
    const answer = await answerTo(PHONE_BODY, {}, PHONE_PATH);

    expect(answer).toContain("<PasswordAndNewMobilePhoneNumber xmlns:i=");
    expect(answer).toContain(`"${BASE}.App_Code.Responses.Customers.ChangeMobilePhoneNumbers"`);
  });

  test("without namespaces is what the document's example is", async () => {
    const none = { response: "", responseMembers: "", message: "" };

    expect(await answerTo(EMAIL_BODY, { xml: none })).toBe(
      '<PasswordAndNewEmailAdress xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><ClientCode>SANDBOX</ClientCode>' +
        '<Content i:nil="true"/><DateTime>2024-11-18T11:26:29.37+08:00</DateTime><IsSuccessful>true</IsSuccessful><Messages/></PasswordAndNewEmailAdress>',
    );
  });

  test("quotes what was sent without breaking", async () => {
    const body = EMAIL_BODY.replace("SANDBOX", String.raw`<a>&\"']]>\r\n\u0000\ud800\ufffe😀`);

    expect(await answerTo(body)).toContain(
      `<ClientCode${inner}>&lt;a&gt;&amp;&quot;']]&gt;&#xD;\n\ufffd\ufffd\ufffd😀</ClientCode>`,
    );
  });

  test("of a call in XML is XML without being asked for", async () => {
    const response = await post(createSandbox(), EMAIL_XML, { headers: XML });

    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toContain(`<IsSuccessful${inner}>true</IsSuccessful>`);
  });
});

describe("a refusal by the framework", () => {
  test("is an Error without a namespace", async () => {
    const response = await createSandbox().fetch(`${ORIGIN}${EMAIL_PATH}?Signature=x`, { headers: accept });

    expect(response.status).toBe(405);
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toBe(
      "<Error><Message>The requested resource does not support http method 'GET'.</Message></Error>",
    );
  });

  test("keeps the order of its members, and escapes the URI that it repeats", async () => {
    const sandbox = createSandbox({ errorDetails: true });
    const response = await sandbox.fetch(`${ORIGIN}/x?a=1&b=2`, { headers: accept });

    expect(await response.text()).toBe(
      `<Error><Message>No HTTP resource was found that matches the request URI '${ORIGIN}/x?a=1&amp;b=2'.</Message>` +
        "<MessageDetail>No route data was found for this request.</MessageDetail></Error>",
    );
  });

  test("nests ModelState", async () => {
    expect(await answerTo("{", { checksModelState: true })).toBe(
      "<Error><Message>The request is invalid.</Message><ModelState><request>An error has occurred.</request></ModelState></Error>",
    );
  });
});
