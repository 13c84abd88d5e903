import { expect, test } from "vitest";
import { parseXml } from "./parse-xml.ts";

test("reads elements in order, with their text", () => {
  const root = parseXml('<?xml version="1.0"?>\n<Start><B>one</B><A><C/></A><B>two</B></Start>');

  expect(root).toEqual(
    element("Start", [element("B", "one"), element("A", [element("C", "")]), element("B", "two")]),
  );
});

test.each([
  ["a decimal reference", "a&#43;b", "a+b"],
  ["a hexadecimal reference", "a&#x2b;b", "a+b"],
  ["a reference beyond 16 bits", "&#128273;", "🔑"],
  ["the five entities", "&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
  ["a CDATA section", "a<![CDATA[<&#43;>]]>b", "a<&#43;>b"],
  ["text around a comment", "a<!-- & -->b", "ab"],
  ["a line end of Windows", "a\r\nb", "a\nb"],
  ["white space", " a ", " a "],
])("reads %s", (_what, text, meant) => {
  expect(parseXml(`<Password>${text}</Password>`).text).toBe(meant);
});

test("names elements without their prefix", () => {
  const root = parseXml('<x:Start xmlns:x="urn:cbss"><x:Content/><Other xmlns="urn:other"/></x:Start>');

  expect(root.name).toBe("Start");
  expect(root.children.map(({ name }) => name)).toEqual(["Content", "Other"]);
});

test.each([
  ["i:nil with its namespace", 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"', true],
  [
    "another prefix for that namespace",
    'xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:nil="1"',
    true,
  ],
  ["i:nil that is false", 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="false"', false],
  ["i:nil of another namespace", 'xmlns:i="urn:cbss" i:nil="true"', false],
  ["nil without a namespace", 'nil="true"', false],
])("detects whether an element is nil: %s", (_what, attributes, isNil) => {
  expect(parseXml(`<Content ${attributes}/>`).isNil).toBe(isNil);
});

test.each([
  ["<Start>\n<Content></Start>", "line 2 is not: unexpected close tag"],
  ["<Start/><Start/>", "line 1 is not: documents may contain only one root"],
  ["", "line 1 is not: document must contain a root element"],
  ["IsSuccessful", "line 1 is not: text data outside of root node"],
  ["<Start>&copy;</Start>", "line 1 is not: undefined entity"],
  ["<Start>&#1;</Start>", "line 1 is not: malformed character entity"],
  ["<Start>\u0001</Start>", "line 1 is not: disallowed character"],
  ["<Start>]]></Start>", 'line 1 is not: the string "]]>" is disallowed in char data'],
  ['<Start Id="1" Id="2"/>', "line 1 is not: duplicate attribute: Id"],
  ["<i:Start/>", 'line 1 is not: unbound namespace prefix: "i"'],
  ['<?xml version="1.1"?><Start>&#1;</Start>', "line 1 is not: malformed character entity"],
])("rejects a text that is not well-formed: %j", (text, problem) => {
  expect(() => parseXml(text)).toThrow(`expected well-formed XML, but ${problem}`);
});

test("rejects a document type, whose entities could turn any text into any other", () => {
  const text = '<!DOCTYPE Start [<!ENTITY sure "true">]><Start>&sure;</Start>';

  expect(() => parseXml(text)).toThrow("expected no document type, but came <!DOCTYPE: remove it");
});

test("rejects elements that are nested too deep, without reading the rest", () => {
  const text = "<a>".repeat(100_000);

  expect(() => parseXml(text)).toThrow("expected at most 100 elements inside each other, but came more");
  expect(() => parseXml("<a>".repeat(100) + "</a>".repeat(100))).not.toThrow();
});

function element(name: string, content: string | object[]): object {
  const isText = typeof content === "string";
  return { name, isNil: false, children: isText ? [] : content, text: isText ? content : "" };
}
