// Clients of every kind. Each does one exchange on a socket, and throws if the server behaved incorrectly.
import { Agent } from "node:http";
import { EMAIL_BODY, EMAIL_PATH, PHONE_BODY, PHONE_PATH, signatureOf } from "../test/calls.ts";
import { EMAIL_FORM, EMAIL_XML, FORM, PHONE_FORM, PHONE_XML, XML } from "../test/calls-in-formats.ts";
import { type Client, check, exchange, pause, post } from "./exchange.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const CALLS = [
  { path: EMAIL_PATH, body: EMAIL_BODY, headers: JSON_TYPE },
  { path: PHONE_PATH, body: PHONE_BODY, headers: JSON_TYPE },
  { path: EMAIL_PATH, body: EMAIL_XML, headers: XML },
  { path: PHONE_PATH, body: PHONE_XML, headers: XML },
  { path: EMAIL_PATH, body: EMAIL_FORM, headers: FORM },
  { path: PHONE_PATH, body: PHONE_FORM, headers: FORM },
].map((call) => ({ ...call, signature: signatureOf(call.body) }));

/** Makes valid calls, in one format after the other, on one keep-alive connection. */
export function validClient(): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let count = Math.floor(Math.random() * CALLS.length);
  return async (port) => {
    const { path, body, headers, signature } = CALLS[count++ % CALLS.length] as (typeof CALLS)[number];
    const answer = await post({ port, agent, headers, path: `${path}?Signature=${signature}` }, body);
    const isAccepted = /^200 .*("IsSuccessful":true|<IsSuccessful [^>]*>true<)/.test(answer);
    check(isAccepted, "an acceptance", answer);
  };
}

/** Makes calls with a wrong signature, half a body, no Content-Type, or a wrong path. */
export function invalidClient(): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const calls: [string, Record<string, string>, string, RegExp][] = [
    [`${EMAIL_PATH}?Signature=x`, JSON_TYPE, EMAIL_BODY, /^200 .*"IsSuccessful":false/],
    [`${EMAIL_PATH}?Signature=x`, XML, EMAIL_XML.slice(0, -9), /^200 .*>false</],
    [`${EMAIL_PATH}?Signature=x`, {}, EMAIL_BODY, /^415 /],
    ["/nothing", JSON_TYPE, "{", /^404 /],
  ];
  let count = 0;
  return async (port) => {
    const [path, headers, body, expected] = calls[count++ % calls.length] as (typeof calls)[number];
    const answer = await post({ port, agent, headers, path }, body);
    check(expected.test(answer), `${expected}`, answer);
  };
}

const HEAD = `POST ${EMAIL_PATH}?Signature=x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
const MEGABYTE = "x".repeat(1_048_577);

/** Sends more than 1 MiB, with or without a Content-Length. */
export function oversizedClient(): Client {
  let isChunked = false;
  return async (port) => {
    isChunked = !isChunked;
    const answer = await exchange(port, (socket) => {
      if (isChunked) socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n100001\r\n${MEGABYTE}\r\n`);
      else socket.write(`${HEAD}Content-Length: 1048577\r\n\r\n{`);
    });
    check(answer.startsWith("HTTP/1.1 413 "), "a 413", answer);
  };
}

/** Sends a byte every half second, in the head or in the body, until the server closes the connection. */
export function slowClient(): Client {
  let isInBody = false;
  return async (port) => {
    isInBody = !isInBody;
    // Counts bytes, not seconds, because this process may have to wait for a processor, which is not the server's fault.
    let sent = 0;
    const answer = await exchange(port, (socket) => {
      socket.write(isInBody ? `${HEAD}Content-Length: 1000\r\n\r\n` : HEAD);
      const timer = setInterval(() => {
        socket.write("x");
        sent += 1;
      }, 500);
      socket.on("close", () => clearInterval(timer));
    });
    check(answer === "" || answer.startsWith("HTTP/1.1 408 "), "a 408", answer);
    check(sent < 30, "the connection to be closed within 30 bytes, or 15 s", `${sent} bytes were accepted`);
  };
}

/** Sends half of a request, closes its half of the connection, and waits for the server to close the other half. */
export function halfClosedClient(): Client {
  return async (port) => {
    const answer = await exchange(port, (socket) => socket.end(`${HEAD}Content-Length: 1000\r\n\r\n{`));
    check(answer === "" || answer.startsWith("HTTP/1.1 400 "), "a 400", answer);
    await pause(20);
  };
}

/** Sends invalid HTTP, or a head that never ends. */
export function malformedClient(): Client {
  const texts = [
    "\0\x01\x02\x03\r\n\r\n",
    `${HEAD}Content-Length: x\r\n\r\n`,
    `${HEAD}X: ${"x".repeat(20_000)}\r\n\r\n`,
  ];
  let count = 0;
  return async (port) => {
    const answer = await exchange(port, (socket) => socket.write(texts[count++ % texts.length] as string));
    check(/^HTTP\/1\.1 4(00|31) /.test(answer), "a 400 or a 431", answer);
    await pause(20);
  };
}
