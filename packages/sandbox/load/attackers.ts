// Malicious clients. The server responds to each or closes its connection, and no other client waits.
import { Agent } from "node:http";
import { connect } from "node:net";
import { EMAIL_PATH } from "../test/calls.ts";
import { EMAIL_FORM, FORM, XML } from "../test/calls-in-formats.ts";
import { type Client, check, exchange, pause, post } from "./exchange.ts";

const CALL = `${EMAIL_PATH}?Signature=x`;
const HOST = "Host: localhost\r\n";

/** Sends a pipeline of requests and reads no response, until the server closes the connection. */
export function unreadClient(): Client {
  // Each response repeats the path. Together they exceed the system's buffers.
  const requests = `GET /${"x".repeat(15_000)} HTTP/1.1\r\n${HOST}\r\n`.repeat(390);
  return async (port) => {
    const begin = performance.now();
    const socket = connect({ port, host: "127.0.0.1" }).pause();
    socket.on("connect", () => socket.write(requests));
    // A client that does not read notices only by writing that the server has closed.
    const knock = setInterval(() => socket.write("\r\n"), 250);
    await new Promise((resolve) => socket.on("error", () => {}).on("close", resolve));
    clearInterval(knock);
    check(performance.now() - begin < 30_000, "the connection to be closed within 30 s", "nothing");
  };
}

const LENGTH = 1_048_576;
type Flood = readonly [headers: Record<string, string>, body: string];

/** Sends a megabyte of XML that consists of markup only. */
export function xmlFloodClient(): Client {
  return floodClient([
    [XML, "<a>".repeat(LENGTH / 4)],
    [XML, `<a${' b="c"'.repeat(LENGTH / 8)}/>`],
    [XML, `<a>${"&amp;".repeat(LENGTH / 6)}</a>`],
    [XML, `<a>${"<!---->".repeat(LENGTH / 8)}</a>`],
  ]);
}

const JSON_TYPE = { "Content-Type": "application/json" };

/** Sends a megabyte of JSON that is deep, wide, or full of errors. */
export function jsonFloodClient(): Client {
  return floodClient([
    [JSON_TYPE, "[".repeat(LENGTH)],
    [JSON_TYPE, '{"Content":'.repeat(LENGTH / 12)],
    [JSON_TYPE, `{${'"a":1,'.repeat(LENGTH / 7)}}`],
    [JSON_TYPE, `{${'"DateTime":x,'.repeat(LENGTH / 14)}}`],
    [JSON_TYPE, `{"ClientCode":"${"\\u0041".repeat(LENGTH / 7)}"}`],
    [FORM, "a[b][c]=d&".repeat(LENGTH / 11)],
  ]);
}

function floodClient(floods: readonly Flood[]): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let count = Math.floor(Math.random() * floods.length);
  return async (port) => {
    const [headers, body] = floods[count++ % floods.length] as Flood;
    const answer = await post({ port, agent, headers, path: CALL }, body);
    check(/^200 .*("IsSuccessful":false|<IsSuccessful [^>]*>false<)/.test(answer), "a rejection", answer);
    await pause(1000);
  };
}

/** Posts a form as a browser does for a page of another origin. The response must not become a page. */
export function browserClient(): Client {
  const types = [
    FORM["Content-Type"],
    "text/plain",
    "multipart/form-data; boundary=----WebKitFormBoundaryx",
    "text/html",
  ];
  const accept = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n";
  let count = 0;
  return async (port) => {
    const type = types[count++ % types.length];
    const headers = `${HOST}Origin: http://evil.example\r\n${accept}Content-Type: ${type}\r\nConnection: close\r\n`;
    const answer = await exchange(port, (socket) => {
      const length = `Content-Length: ${EMAIL_FORM.length}\r\n`;
      socket.write(`POST ${CALL} HTTP/1.1\r\n${headers}${length}\r\n${EMAIL_FORM}`);
    });
    const isHarmless =
      /^HTTP\/1\.1 (200|415) [\s\S]*Content-Security-Policy: default-src 'none'; sandbox\r\n/;
    check(isHarmless.test(answer), "a response that is not a page", answer);
    await pause(20);
  };
}

/** Sends two Host headers, of which a proxy might have used the other one. */
export function twoHostsClient(): Client {
  return async (port) => {
    const head = `POST ${CALL} HTTP/1.1\r\n${HOST}Host: evil.example\r\nContent-Length: 0\r\n\r\n`;
    const answer = await exchange(port, (socket) => socket.write(head));
    check(answer.startsWith("HTTP/1.1 400 "), "a 400", answer);
    await pause(20);
  };
}
