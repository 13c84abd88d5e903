// Bodies that are cheap to send and were expensive to read. Each gets a response, and a call that arrives meanwhile waits only
// briefly. The bound is wide because the machine may be busy. Each of these bodies once took half a minute or more.
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { type RunningSandbox, serve } from "../src/node.ts";
import { EMAIL_PATH } from "./calls.ts";

const SOON_MS = 5_000;

let server: RunningSandbox;
beforeAll(async () => {
  server = await serve(createSandbox({ xmlWorks: true }), { port: 0 });
  return server.close;
});

const FORM = "application/x-www-form-urlencoded";
const XML = "application/xml";
const JSON_TYPE = "application/json";

function ask(path: string, init: { method?: string; type?: string; body?: string } = {}): Promise<string> {
  const { method = "GET", type, body = "" } = init;
  const headers = { "Content-Length": Buffer.byteLength(body), ...(type && { "Content-Type": type }) };
  return new Promise((resolve, reject) => {
    const call = request(server.url + path, { method, headers, agent: false }, (response) => {
      text(response).then((answer) => resolve(`${response.statusCode} ${answer}`), reject);
    });
    call.on("error", reject).end(body);
  });
}

/** Posts a body with a wrong but well-formed signature. The request has been sent when this returns. */
function sendHeavy(type: string, body: string): Promise<string> {
  return ask(`${EMAIL_PATH}?Signature=${"a".repeat(64)}`, { method: "POST", type, body });
}

const repeat = (piece: string, length = 200_000) => piece.repeat(length / piece.length);
const declarations = (count: number) =>
  Array.from({ length: count }, (_, index) => `xmlns:a${index}=""`).join(" ");
const client = '{"ClientCode":"SANDBOX","x":';

test.each([
  ["a form of opening brackets", FORM, repeat("[")],
  ["a form of opening brackets with names", FORM, repeat("[a")],
  ["a form of pairs of brackets", FORM, repeat("[a]")],
  ["a form of one field with only escapes", FORM, repeat("%5B")],
  ["XML of namespaces", XML, `<a ${declarations(8000)}>${repeat('<a xmlns:b=""/>', 60_000)}</a>`],
  ["XML of namespaces in one element", XML, `<a ${declarations(15_000)}/>`],
  ["XML of prefixes", XML, `<a xmlns:i="x">${repeat('<b i:nil="1"/>')}</a>`],
  ["XML of references", XML, `<a>${repeat("&#43;")}</a>`],
  ["XML of opening brackets", XML, repeat("<")],
  ["JSON of quotes", JSON_TYPE, `${client}"${repeat('\\"')}"}`],
  ["JSON of objects", JSON_TYPE, `${client}[${repeat("{},")}1]}`],
  ["JSON of spaces", JSON_TYPE, `${client}1}${repeat("\r\n")}`],
  ["JSON of brackets", JSON_TYPE, repeat("[")],
])("%s gets a response, and so does the next call", { timeout: 60_000 }, async (_, type, body) => {
  const begin = performance.now();

  const answers = [sendHeavy(type, body), ask("/__sandbox/outbox")];

  expect(await Promise.all(answers)).toEqual([expect.stringMatching(/^200 .*false/s), "200 []"]);
  expect(performance.now() - begin).toBeLessThan(SOON_MS);
});

test.each([
  ["of a megabyte", 1_000_000, 30],
  ["of 60 KB", 60_000, 12],
])(
  "wrong signatures over bodies %s do not delay the next call",
  { timeout: 60_000 },
  async (_, length, count) => {
    const body = `${client}"${"x".repeat(length)}"}`;
    const calls = Array.from({ length: count }, () => sendHeavy(JSON_TYPE, body));
    // Waits until the sandbox is processing the first body.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begin = performance.now();

    expect(await ask("/__sandbox/outbox")).toBe("200 []");

    expect(performance.now() - begin).toBeLessThan(SOON_MS);
    for (const answer of await Promise.all(calls)) expect(answer).toContain('"WrongSignature"');
  },
);
