import { describe, expect, test } from "vitest";
import { post } from "../../../test/calls.ts";
import { EMAIL_XML } from "../../../test/calls-in-formats.ts";
import { createSandbox } from "../../index.ts";

/** Whether a sandbox with `xmlWorks` reads a request from XML. */
async function isRead(body: string | Uint8Array<ArrayBuffer>, contentType = "text/xml"): Promise<boolean> {
  const headers = { "Content-Type": contentType, Accept: "application/json", "Accept-Charset": "utf-8" };
  const response = await post(createSandbox({ xmlWorks: true }), body, { headers });
  return !(await response.text()).includes("UnreadableBody");
}

const inText = (text: string) => EMAIL_XML.replace("SANDBOX", text);
const inRoot = (attribute: string) => EMAIL_XML.replace(" ", ` ${attribute} `);
const between = (content: string) => EMAIL_XML.replace("<Content", `${content}$&`);
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([...text].map((unit) => unit.charCodeAt(0))).buffer);

describe("accepted by .NET but invalid in XML", () => {
  test.each([
    ["references to characters that XML does not allow", inText("&#0;&#1;&#xFFFF;&#xD800;&#x1F600;")],
    ["references without a number", inText("&#;&#x;")],
    ["control characters in CDATA", inText("<![CDATA[\u0001\u001f]]>")],
    ["a document type in CDATA", inText("<![CDATA[<!DOCTYPE x>]]>")],
    ["CDATA of white space between elements", between("<![CDATA[ \r\n]]>&#32;")],
    ["a comment after the root, and further content", `${EMAIL_XML}<!-- x --><a`],
    ["white space after the root, and further content", `${EMAIL_XML} x`],
    ["bytes that are not UTF-8 in a skipped element", toLatin1(between("<q>\xff</q>"))],
    ["any text as a namespace", inRoot('xmlns:q="a b&lt;"')],
    ["attributes without a meaning", inRoot(`a="'>" xml:space="x" xml:lang='"'`)],
    ["a name with other letters than ASCII", between("<名前é/>")],
  ])("%s", async (_, body) => {
    expect(await isRead(body)).toBe(true);
  });
});

describe("rejected by .NET", () => {
  test.each([
    ["a processing instruction", between("<?x y?>")],
    ["a named reference from HTML", inText("&nbsp;")],
    ["a reference beyond the last character", inText("&#x110000;")],
    ["]]> in text", inText("a]]>")],
    ["a control character", inText("\u0001")],
    ["U+FFFE", inText("\ufffe")],
    ["U+FFFF in CDATA", inText("<![CDATA[\uffff]]>")],
    ["bytes that are not UTF-8 in a text", toLatin1(inText("\xff"))],
    ["text between elements", between("x")],
    ["-- in a comment", between("<!-- -- -->")],
    ["< in an attribute", inRoot('a="<"')],
    ["an attribute without quotation marks", inRoot("a=1")],
    ["attributes without a space between them", inRoot('a="1"b="2"')],
    ["a repeated attribute", inRoot('a="1" a="2"')],
    ["an attribute repeated with another prefix", inRoot('xmlns:p="u" xmlns:q="u" p:a="1" q:a="2"')],
    ["an attribute with an unknown prefix", inRoot('q:a="1"')],
    ["a prefix for the empty namespace", inRoot('xmlns:q=""')],
    ["another namespace for xml", inRoot('xmlns:xml="u"')],
    ["two colons in a name", between("<a:b:c/>")],
    ["a digit at the start of a name", between("<1/>")],
    ["a sign in a name", between("<a×/>")],
    ["another element after the root", `${EMAIL_XML}<a/>`],
    ["text after the root", `${EMAIL_XML}x`],
    ["a byte-order mark after the root", `${EMAIL_XML}\ufeff`],
    ["the end of another element", EMAIL_XML.replace("</ClientCode>", "</clientCode>")],
    ["a document type in any case", `<!doctype a>${EMAIL_XML}`],
    ["three bytes", "<a>".slice(0, 3)],
  ])("%s", async (_, body) => {
    expect(await isRead(body)).toBe(false);
  });
});

describe("an XML declaration", () => {
  test.each([
    ['<?xml version="1.0"?>', true],
    ["<?xml version='1.0' encoding='UTF-8' standalone='yes'?>", true],
    ['<?xml version="1.0" standalone="no" ?>', true],
    ['<?xml version="1.1"?>', false],
    ['<?xml encoding="utf-8"?>', false],
    ['<?xml version="1.0" standalone="yes" encoding="utf-8"?>', false],
    ['<?xml version="1.0" encoding="utf-16"?>', false],
    ['<?xml version="1.0" encoding="iso-8859-1"?>', false],
    [' <?xml version="1.0"?>', false],
    ["<?xml?>", false],
  ])("%s is read: %s", async (declaration, expected) => {
    expect(await isRead(declaration + EMAIL_XML)).toBe(expected);
  });
});

describe("the declared encoding", () => {
  const declared = `<?xml version="1.0" encoding="utf-16"?>${EMAIL_XML}`;

  test.each([
    ["UTF-16 that declares it", utf16(EMAIL_XML), "text/xml; charset=utf-16", true],
    ["UTF-16 with a mark that declares it", utf16(`\ufeff${declared}`), "text/xml; charset=UTF-16", true],
    ["UTF-16 with a mark that does not declare it", utf16(`\ufeff${declared}`), "text/xml", false],
    ["UTF-8 that declares UTF-16", EMAIL_XML, "text/xml; charset=utf-16", false],
    ["UTF-8 with an unknown charset", EMAIL_XML, "text/xml; charset=klingon", true],
    ["UTF-8 with a mark", `\ufeff${EMAIL_XML}`, "text/xml; charset=utf-8", true],
  ])("%s", async (_, body, contentType, expected) => {
    expect(await isRead(body, contentType)).toBe(expected);
  });
});

function toLatin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
