import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, PHONE_BODY, PHONE_PATH, post } from "../../../test/calls.ts";
import { BASE, EMAIL_XML, XML } from "../../../test/calls-in-formats.ts";
import { createSandbox, type SandboxOptions } from "../../index.ts";

const accept = { Accept: "application/xml" };

async function answerTo(body: string, options: SandboxOptions = {}, path = EMAIL_PATH): Promise<string> {
  const sandbox = createSandbox({
    xmlWorks: true,
    now: () => new Date("2024-11-18T03:26:29.370Z"),
    ...options,
  });
  return (await post(sandbox, body, { path, headers: accept })).text();
}

const open = `<PasswordAndNewEmailAdress xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${BASE}.App_Code.Responses.Customers.ChangeEmailAddresses">`;
const inner = ` xmlns="${BASE}.App_Code"`;

describe("an envelope", () => {
  test("has the root of its response type and its elements in order and namespace, without a declaration", async () => {
    expect(await answerTo(EMAIL_BODY)).toBe(
      [
        open,
        `<ClientCode${inner}>SANDBOX</ClientCode>`,
        `<Content xmlns:d2p1="${BASE}.Models.Customers" i:nil="true"${inner} />`,
        `<DateTime${inner}>2024-11-18T11:26:29.37+08:00</DateTime>`,
        `<IsSuccessful${inner}>true</IsSuccessful>`,
        `<Messages xmlns:d2p1="${BASE}.Models"${inner} />`,
        "</PasswordAndNewEmailAdress>",
      ].join(""),
    );
  });

  test("has messages as a wrapped list, in a separate namespace", async () => {
    const answer = await answerTo(EMAIL_BODY, { toMessage: (Code) => ({ Text: null, Code }), customers: [] });

    expect(answer).toContain(
      `<Messages xmlns:d2p1="${BASE}.Models"${inner}><d2p1:Message><d2p1:Code>WrongSignature</d2p1:Code><d2p1:Text i:nil="true" /></d2p1:Message></Messages>`,
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
  ])("writes a property called %j as %s", async (name, element) => {
    const answer = await answerTo(EMAIL_BODY, { toMessage: (code) => ({ [name]: code }), customers: [] });

    expect(answer).toContain(`><d2p1:${element}>WrongSignature</d2p1:${element}></d2p1:Message>`);
    expect(XMLValidator.validate(answer)).toBe(true);
  });

  test("is written for the other operation with its names", async () => {
    const answer = await answerTo(PHONE_BODY, {}, PHONE_PATH);

    expect(answer).toContain("<PasswordAndNewMobilePhoneNumber xmlns:i=");
    expect(answer).toContain(`"${BASE}.App_Code.Responses.Customers.ChangeMobilePhoneNumbers"`);
  });

  test("without namespaces equals the document's example", async () => {
    const none = { response: "", responseMembers: "", content: "", message: "" };

    expect(await answerTo(EMAIL_BODY, { xml: none })).toBe(
      '<PasswordAndNewEmailAdress xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><ClientCode>SANDBOX</ClientCode>' +
        '<Content i:nil="true" /><DateTime>2024-11-18T11:26:29.37+08:00</DateTime><IsSuccessful>true</IsSuccessful><Messages /></PasswordAndNewEmailAdress>',
    );
  });

  test("declares no prefix if the contents of an element are in the element's namespace", async () => {
    const xml = { content: `${BASE}.App_Code`, message: `${BASE}.App_Code` };

    expect(await answerTo(EMAIL_BODY.replace("SANDBOX", ""), { xml })).toContain(
      `<Messages${inner}><Message><Code>UnknownClient</Code>`,
    );
  });

  test.each([
    [String.raw`<a>&\"']]>`, `&lt;a&gt;&amp;"']]&gt;`],
    [String.raw`a\r\nb\rc\nd\te`, "a\nb\nc\nd\te"],
    [String.raw`\u0000\u001f\u007f\u0085\u2028`, "&#x0;&#x1F;\u007f\u0085\u2028"],
    [String.raw`\ufffe\uffff\ufeff😀`, "&#xFFFE;&#xFFFF;\ufeff😀"],
  ])("writes a ClientCode of %s as .NET does", async (sent, written) => {
    expect(await answerTo(EMAIL_BODY.replace("SANDBOX", sent))).toContain(
      `<ClientCode${inner}>${written}</ClientCode>`,
    );
  });

  test("writes an empty text as an element without contents", async () => {
    expect(await answerTo(EMAIL_BODY.replace("SANDBOX", ""))).toContain(`><ClientCode${inner} /><Content`);
  });

  test("for a call in XML is XML by default", async () => {
    const response = await post(createSandbox({ xmlWorks: true }), EMAIL_XML, { headers: XML });

    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(await response.text()).toContain(`<IsSuccessful${inner}>true</IsSuccessful>`);
  });
});
