// Every way to fail: the server's behaviour, and the required outcome. `expected` is [class, mayHaveBeenApplied], or "accepted"
// for the failures that a client must survive.
import { unreachable } from "./client-sockets.mjs";
import { answer, answering, closingAfter, echo, envelope, gzipped, html } from "./wire.mjs";

const NO_RESPONSE = "NoResponseError";
const HTTP = "HttpStatusError";
const UNREADABLE = "UnreadableResponseError";
const REJECTED = "RejectedError";

const rejection = { ...envelope, IsSuccessful: false, Messages: [{ Code: "No", Text: "No." }] };
const nothing = () => {};

/** Cases in which the connection fails or stalls. */
const connection = [
  {
    name: "reset within the request",
    onConnection: (socket) => socket.once("data", () => socket.resetAndDestroy()),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "reset after the request",
    misbehave: (socket) => socket.resetAndDestroy(),
    expected: [NO_RESPONSE, true],
  },
  { name: "closed on connecting", onConnection: (socket) => socket.end(), expected: [NO_RESPONSE, true] },
  { name: "closed after the request", misbehave: (socket) => socket.end(), expected: [NO_RESPONSE, true] },
  {
    name: "closed within the head",
    misbehave: closingAfter("HTTP/1.1 200 OK\r\nContent-Le"),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "closed within the body",
    misbehave: closingAfter(answer(envelope).subarray(0, -9)),
    expected: [UNREADABLE, true],
  },
  {
    name: "reset within the body",
    misbehave: (socket) => socket.write(answer(envelope).subarray(0, -9), () => socket.resetAndDestroy()),
    expected: [UNREADABLE, true],
  },
  {
    name: "closed within a chunk",
    misbehave: closingAfter(chunked("40\r\n{}")),
    expected: [UNREADABLE, true],
  },
  {
    name: "a chunk without a size",
    misbehave: closingAfter(chunked("zz\r\n{}\r\n")),
    expected: [UNREADABLE, true],
  },
  {
    name: "closed before the last chunk",
    misbehave: closingAfter(chunked("2\r\n{}\r\n")),
    expected: [UNREADABLE, true],
  },
  {
    name: "closed within a 404",
    misbehave: closingAfter(answer({ Message: "No." }, { status: 404 }).subarray(0, -9)),
    expected: [HTTP, false],
  },
  ...["EHOSTUNREACH", "ENETUNREACH", "ECONNREFUSED", "ENOTFOUND"].map((code) => ({
    name: `${code} after the request`,
    misbehave: unreachable(code),
    expected: [NO_RESPONSE, true],
  })),
  { name: "no response", misbehave: nothing, timeoutMs: 300, expected: [NO_RESPONSE, true] },
  {
    name: "a head, then silence",
    misbehave: (socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
    timeoutMs: 300,
    expected: [NO_RESPONSE, true],
  },
  {
    name: "half a head, then silence",
    misbehave: (socket) => socket.write("HTTP/1.1 200 OK\r\nConte"),
    timeoutMs: 300,
    expected: [NO_RESPONSE, true],
  },
  { name: "a byte at a time, never done", misbehave: drip, timeoutMs: 500, expected: [NO_RESPONSE, true] },
  {
    name: "garbage instead of HTTP",
    misbehave: closingAfter("\u0000\u0001SSH-2.0-OpenSSH_9.2\r\n"),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "another protocol's response",
    misbehave: closingAfter("220 mail.example ESMTP\r\n"),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "a head of 100 kB",
    misbehave: (socket) => socket.write(answer(envelope, { headers: { "X-Large": "x".repeat(100_000) } })),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "an untrusted certificate",
    tls: "self-signed",
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  {
    name: "https: to a plain HTTP server",
    baseUrl: (url) => url.replace("http:", "https:"),
    onConnection: (socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "a name that does not resolve",
    baseUrl: () => "https://cbss.invalid",
    expected: [NO_RESPONSE, false],
  },
  { name: "a port without a listener", closed: true, expected: [NO_RESPONSE, false] },
];

/** Cases in which a response comes that is not an envelope, or not a valid one. */
const answers = [
  {
    name: "302 to elsewhere",
    misbehave: answering("", { status: 302, headers: { Location: "https://elsewhere.example/" } }),
    expected: [HTTP, true],
  },
  {
    name: "302 to a login page",
    misbehave: (socket, request) =>
      socket.write(
        answer(html(request), { status: 302, type: "text/html", headers: { Location: "/login" } }),
      ),
    expected: [HTTP, true],
  },
  {
    name: "307, which keeps the verb",
    misbehave: answering("", { status: 307, headers: { Location: "/again" } }),
    expected: [HTTP, true],
  },
  { name: "304", misbehave: answering("", { status: 304 }), expected: [HTTP, true] },
  {
    name: "an HTML page with 200",
    misbehave: (socket, request) => socket.write(answer(html(request), { type: "text/html" })),
    expected: [UNREADABLE, true],
  },
  {
    name: "an HTML page with 503",
    misbehave: (socket, request) => socket.write(answer(html(request), { status: 503, type: "text/html" })),
    expected: [HTTP, true],
  },
  { name: "an empty body with 200", misbehave: answering(""), expected: [UNREADABLE, true] },
  {
    name: "an empty body with 200, without Content-Type",
    misbehave: answering("", { type: "" }),
    expected: [UNREADABLE, true],
  },
  { name: "204", misbehave: answering("", { status: 204 }), expected: [UNREADABLE, true] },
  { name: "202 with an envelope", misbehave: answering(envelope, { status: 202 }), expected: "accepted" },
  {
    name: "IsSuccessful as text",
    misbehave: answering({ ...envelope, IsSuccessful: "true" }),
    expected: [UNREADABLE, true],
  },
  {
    name: "IsSuccessful as a number",
    misbehave: answering({ ...envelope, IsSuccessful: 1 }),
    expected: [UNREADABLE, true],
  },
  {
    name: "Messages as text",
    misbehave: answering({ ...envelope, Messages: "fine" }),
    expected: [UNREADABLE, true],
  },
  {
    name: "DateTime as a number",
    misbehave: answering({ ...envelope, DateTime: 1731900389 }),
    expected: [UNREADABLE, true],
  },
  {
    name: "Content as a list",
    misbehave: answering({ ...envelope, Content: [] }),
    expected: [UNREADABLE, true],
  },
  { name: "[]", misbehave: answering("[]"), expected: [UNREADABLE, true] },
  { name: "null", misbehave: answering("null"), expected: [UNREADABLE, true] },
  { name: "a number", misbehave: answering("200"), expected: [UNREADABLE, true] },
  {
    name: "half an envelope",
    misbehave: answering(JSON.stringify(envelope).slice(0, 40)),
    expected: [UNREADABLE, true],
  },
  {
    name: "an envelope, twice",
    misbehave: answering(JSON.stringify(envelope).repeat(2)),
    expected: [UNREADABLE, true],
  },
  {
    name: "an envelope labelled text/plain",
    misbehave: answering(envelope, { type: "text/plain" }),
    expected: [UNREADABLE, true],
  },
  {
    name: "an envelope in XML",
    misbehave: answering("<A><IsSuccessful>true</IsSuccessful></A>", { type: "application/xml" }),
    expected: [UNREADABLE, true],
  },
  {
    name: "an envelope after a byte-order mark",
    misbehave: answering(`\ufeff${JSON.stringify(envelope)}`),
    expected: "accepted",
  },
  {
    name: "an envelope labelled text/html",
    misbehave: answering(envelope, { type: "text/html; charset=utf-8" }),
    expected: "accepted",
  },
  {
    name: "bytes that are not UTF-8",
    misbehave: answering(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    expected: [UNREADABLE, true],
  },
  {
    name: "an envelope in gzip",
    misbehave: answering(gzipped(envelope), { headers: { "Content-Encoding": "gzip" } }),
    expected: "accepted",
  },
  {
    name: "broken gzip",
    misbehave: answering(gzipped(envelope).subarray(0, 30), { headers: { "Content-Encoding": "gzip" } }),
    expected: [UNREADABLE, true],
  },
  {
    name: "gzip in name only",
    misbehave: answering(envelope, { headers: { "Content-Encoding": "gzip" } }),
    expected: [UNREADABLE, true],
  },
  {
    name: "10 MB of zeros in gzip",
    misbehave: answering(gzipped("0".repeat(10_000_000)), { headers: { "Content-Encoding": "gzip" } }),
    expected: [UNREADABLE, true],
  },
  { name: "an endless body", misbehave: endless, expected: [UNREADABLE, true] },
  {
    name: "an endless body with 500",
    misbehave: (socket) => endless(socket, "", 500),
    expected: [HTTP, true],
  },
  {
    name: "200,000 nested brackets",
    misbehave: answering("[".repeat(200_000) + "]".repeat(200_000)),
    expected: [UNREADABLE, true],
  },
  {
    name: "200,000 brackets in a rejection",
    misbehave: answering(
      JSON.stringify(rejection).replace("null}", `${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
    ),
    expected: [REJECTED, false],
  },
  {
    name: "a rejection",
    misbehave: (socket, request) =>
      socket.write(answer({ ...rejection, Messages: [{ Text: echo(request) }] })),
    expected: [REJECTED, false],
  },
  {
    name: "a rejection with 500",
    misbehave: answering(rejection, { status: 500 }),
    expected: [REJECTED, false],
  },
  {
    name: "a rejection with Messages null",
    misbehave: answering({ ...rejection, Messages: null }),
    expected: [REJECTED, false],
  },
  { name: "accepted with 404", misbehave: answering(envelope, { status: 404 }), expected: [HTTP, true] },
  ...[408, 460, 499].map((status) => ({
    name: `${status} of a gateway`,
    misbehave: answering("<h1>Timed out</h1>", { status, type: "text/html" }),
    expected: [HTTP, true],
  })),
  { name: "accepted with 500", misbehave: answering(envelope, { status: 500 }), expected: [HTTP, true] },
  { name: "status 999", misbehave: answering(envelope, { status: 999 }), expected: [HTTP, true] },
  {
    name: "an unrequested 100 Continue",
    misbehave: (socket) =>
      socket.write(Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n"), answer(envelope)])),
    expected: [NO_RESPONSE, true],
  },
  {
    name: "a header that repeats the request",
    misbehave: (socket, request) =>
      socket.write(answer("no", { type: `text/html; was="${encodeURIComponent(request)}"` })),
    expected: [UNREADABLE, true],
  },
  ...[400, 401, 404, 405, 415, 429, 500].flatMap((status) => [
    {
      name: `${status} with the framework's error`,
      misbehave: (socket, request) =>
        socket.write(
          answer({ Message: echo(request), ModelState: { [echo(request)]: [echo(request)] } }, { status }),
        ),
      expected: [HTTP, status === 500],
    },
    {
      name: `${status} with an empty body`,
      misbehave: answering("", { status, type: "" }),
      expected: [HTTP, status === 500],
    },
  ]),
];

/** Cases in which the caller's side fails. */
const ourSide = [
  {
    name: "a signer that throws",
    signer: (secrets) => {
      throw new Error(secrets);
    },
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  {
    name: "a signer that rejects",
    signer: (secrets) => Promise.reject({ code: secrets, cause: new Error(secrets) }),
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  {
    name: "a signer that hangs",
    signer: () => new Promise(nothing),
    misbehave: answering(envelope),
    timeoutMs: 300,
    expected: [NO_RESPONSE, false],
  },
  {
    name: "a signer that returns nothing",
    signer: nothing,
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  {
    name: "a signer that returns the secrets",
    signer: (secrets) => `${secrets}\n`,
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  {
    name: "a signer that returns an object",
    signer: (secrets) => ({ secrets }),
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  {
    name: "a caller's abort before the call",
    abort: "before",
    misbehave: answering(envelope),
    expected: [NO_RESPONSE, false],
  },
  { name: "a caller's abort while it waits", abort: 100, misbehave: nothing, expected: [NO_RESPONSE, true] },
  { name: "a caller's abort while it reads", abort: 100, misbehave: drip, expected: [NO_RESPONSE, true] },
  {
    name: "a caller's abort after the call",
    abort: "after",
    misbehave: answering(envelope),
    expected: "accepted",
  },
];

export const cases = [...connection, ...answers, ...ourSide];

function chunked(body) {
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${body}`;
}

function drip(socket) {
  socket.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`);
  const timer = setInterval(() => socket.write(" "), 20);
  socket.on("close", () => clearInterval(timer));
}

function endless(socket, _request, status = 200) {
  socket.write(`HTTP/1.1 ${status} Status\r\nContent-Type: application/json\r\n\r\n`);
  const block = Buffer.alloc(65_536, " ");
  const more = () => {
    while (!socket.destroyed && socket.write(block));
  };
  socket.on("drain", more);
  more();
}
