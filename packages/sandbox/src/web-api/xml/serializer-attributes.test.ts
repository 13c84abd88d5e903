import { describe, expect, test } from "vitest";
import { post } from "../../../test/calls.ts";
import { BASE, EMAIL_XML, XML } from "../../../test/calls-in-formats.ts";
import { createSandbox } from "../../index.ts";

const schema = 'xmlns:d="http://www.w3.org/2001/XMLSchema"';
const serialization = 'xmlns:z="http://schemas.microsoft.com/2003/10/Serialization/"';

/** Posts XML, and returns the code of the message in the response, or "none" if the call is accepted. */
async function codeOf(body: string): Promise<string> {
  const response = await post(createSandbox({ xmlWorks: true }), body, {
    headers: { ...XML, Accept: "application/json" },
  });
  const { Messages } = (await response.json()) as { Messages: { Code: string }[] };
  return Messages[0]?.Code ?? "none";
}

const withIdentity = (identity: string) => codeOf(EMAIL_XML.replace('<f:Identity i:nil="true"/>', identity));

describe("i:nil", () => {
  test.each([
    ["true", "none"],
    [" 1 ", "none"],
    ["false", "WrongPassword"],
    ["TRUE", "UnreadableBody"],
    ["yes", "UnreadableBody"],
    ["", "UnreadableBody"],
  ])("with the value %j on an Identity gives %s", async (nil, code) => {
    expect(await withIdentity(`<f:Identity i:nil="${nil}"/>`)).toBe(code);
  });

  test("is read on elements that are skipped too", async () => {
    expect(await codeOf(EMAIL_XML.replace("<Content", '<q i:nil="yes"/>$&'))).toBe("UnreadableBody");
  });

  test("ignores the contents of the element", async () => {
    expect(await codeOf(EMAIL_XML.replace("<f:Password", '$& i:nil="true"'))).toBe("WrongPassword");
  });

  test("of another namespace has no effect", async () => {
    expect(await codeOf(EMAIL_XML.replace("<f:Password", '$& nil="true" f:nil="true"'))).toBe("none");
  });
});

describe("an Identity, of the type object", () => {
  test.each([
    ["<f:Identity/>", "WrongPassword"],
    ["<f:Identity> <!-- --> </f:Identity>", "WrongPassword"],
    ["<f:Identity>A123</f:Identity>", "UnreadableBody"],
    ["<f:Identity><f:Number>A123</f:Number></f:Identity>", "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:anyType"/>`, "WrongPassword"],
    [`<f:Identity ${schema} i:type=" d:string ">A123</f:Identity>`, "WrongPassword"],
    [`<f:Identity ${schema} i:type="d:string"><b/></f:Identity>`, "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:int"> -0123 </f:Identity>`, "WrongPassword"],
    [`<f:Identity ${schema} i:type="d:int">2147483648</f:Identity>`, "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:int"/>`, "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:unsignedByte">256</f:Identity>`, "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:boolean">TRUE</f:Identity>`, "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:double">-1.5E3</f:Identity>`, "WrongPassword"],
    [`<f:Identity ${schema} i:type="d:dateTime">2024-11-18</f:Identity>`, "WrongPassword"],
    [`<f:Identity ${schema} i:type="d:base64Binary">AAAA</f:Identity>`, "WrongPassword"],
    [`<f:Identity ${serialization} i:type="z:guid">f3b0d1c2</f:Identity>`, "UnreadableBody"],
    [`<f:Identity ${serialization} i:type="z:duration">P1DT2H</f:Identity>`, "WrongPassword"],
    ['<f:Identity i:type="Nobody"/>', "UnreadableBody"],
    ['<f:Identity i:type="q:int">1</f:Identity>', "UnreadableBody"],
    [`<f:Identity ${schema} i:type="d:constructor"/>`, "UnreadableBody"],
  ])("%s gives %s", async (identity, code) => {
    expect(await withIdentity(identity)).toBe(code);
  });

  test("may be another request, which is the only known class", async () => {
    const type = `xmlns:r="${BASE}.App_Code.Requests.Customers.ChangeEmailAddresses" i:type="r:PasswordAndNewEmailAddress"`;

    expect(await withIdentity(`<f:Identity ${type}/>`)).toBe("WrongPassword");
  });
});

describe("i:type on an element with a type", () => {
  test.each([
    ["has no effect on a text", EMAIL_XML.replace("<f:Password", '$& i:type="Nobody"'), "none"],
    ["has no effect on a date", EMAIL_XML.replace("<DateTime", '$& i:type="Nobody"'), "none"],
    [
      "may be the type of Content",
      EMAIL_XML.replace("<Content", '$& i:type="f:PasswordAndNewEmailAddress"'),
      "none",
    ],
    [
      "may not be another type for Content",
      EMAIL_XML.replace("<Content", '$& i:type="f:Other"'),
      "UnreadableBody",
    ],
    ["may not be another type for the root", EMAIL_XML.replace(" ", ' i:type="Other" '), "UnreadableBody"],
  ])("%s", async (_, body, code) => {
    expect(await codeOf(body)).toBe(code);
  });
});

describe("z:Id and z:Ref", () => {
  const root = EMAIL_XML.replace(" ", ` ${serialization} `);
  const named = root.replace("<ClientCode", '$& z:Id="i1"');

  test.each([
    [
      "a reference to a text gives the same text",
      named.replace(/<f:Password>.*<\/f:Password>/, '<f:Password z:Ref="i1"/>'),
      "WrongPassword",
    ],
    [
      "a reference to a missing text is unreadable",
      root.replace("<f:Password", '$& z:Ref="i1"'),
      "UnreadableBody",
    ],
    ["a text is not a Content", named.replace("<Content", '$& z:Ref="i1"'), "UnreadableBody"],
    [
      "any object is an Identity",
      named.replace('<f:Identity i:nil="true"', '<f:Identity z:Ref="i1"'),
      "WrongPassword",
    ],
    [
      "two texts with the same id are unreadable",
      named.replace("<f:Password", '$& z:Id="i1"'),
      "UnreadableBody",
    ],
    ["an id may not be empty", root.replace("<Content", '$& z:Id=""'), "UnreadableBody"],
    ["a date has no id", root.replace("<DateTime", '$& z:Id="i1"'), "UnreadableBody"],
    ["the root cannot be a reference", root.replace(" ", ' z:Ref="i1" '), "UnreadableBody"],
  ])("%s", async (_, body, code) => {
    expect(await codeOf(body)).toBe(code);
  });
});
