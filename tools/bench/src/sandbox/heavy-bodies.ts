/**
 * Bodies just below the limit of 1 MiB that are cheap to send and that a naive server reads slowly, by what they consist of.
 */
const SIZE = 1_000_000;
const JSON_TYPE = "application/json";
const XML = "application/xml";
const FORM = "application/x-www-form-urlencoded";

const filled = (piece: string, around = 0): string => piece.repeat((SIZE - around) / piece.length);
const numbered = (piece: (index: number) => string): string => {
  let text = "";
  for (let index = 0; text.length < SIZE - 100; index++) text += piece(index);
  return text;
};
const start = '{"ClientCode":"SANDBOX","x":';
const namespaces = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance"';

interface HeavyBody {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

export const heavyBodies: readonly HeavyBody[] = [
  { name: "a string of quotes", type: JSON_TYPE, body: `${start}"${filled('\\"', 100)}"}` },
  { name: "a string", type: JSON_TYPE, body: `${start}"${"é".repeat(SIZE / 2 - 100)}"}` },
  { name: "empty objects", type: JSON_TYPE, body: `${start}[${filled("{},", 100)}1]}` },
  { name: "brackets", type: JSON_TYPE, body: filled("[") },
  { name: "numbers", type: JSON_TYPE, body: `${start}[${filled("1e9,", 100)}1]}` },
  { name: "fields", type: JSON_TYPE, body: `{${numbered((index) => `"Content.x${index}":1,`)}"a":1}` },
  { name: "line breaks", type: JSON_TYPE, body: `${start}1}${filled("\r\n", 100)}` },
  { name: "elements", type: XML, body: `<a>${filled("<b/>", 100)}</a>` },
  { name: "levels", type: XML, body: filled("<a>") },
  { name: "attributes", type: XML, body: `<a ${numbered((index) => `a${index}="" `)}/>` },
  { name: "namespaces", type: XML, body: `<a ${numbered((index) => `xmlns:a${index}="" `)}/>` },
  { name: "prefixes", type: XML, body: `<a ${namespaces}>${filled('<b i:nil="1"/>', 200)}</a>` },
  { name: "references", type: XML, body: `<a>${filled("&#43;", 100)}</a>` },
  { name: "CDATA with line breaks", type: XML, body: `<a><![CDATA[${filled("]\r", 100)}]]></a>` },
  { name: "fields", type: FORM, body: numbered((index) => `Content[x${index}]=1&`) },
  { name: "brackets", type: FORM, body: filled("[a]") },
  { name: "escapes", type: FORM, body: filled("%5B") },
  { name: "separators", type: FORM, body: filled("&") },
];
