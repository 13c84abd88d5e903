// The bytes that a failing server may send. Plain JavaScript, because the failures also run on Node 20.
import { gzipSync } from "node:zlib";

export const envelope = {
  IsSuccessful: true,
  Messages: [],
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T11:26:29.3766147+08:00",
  Content: null,
};

/** Writes a whole HTTP response. */
export function answer(body, { status = 200, type = "application/json; charset=utf-8", headers = {} } = {}) {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const lines = [`HTTP/1.1 ${status} Status`, ...(type ? [`Content-Type: ${type}`] : [])];
  if (status !== 204) lines.push(`Content-Length: ${bytes.length}`);
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return Buffer.concat([
    Buffer.from(`${lines.join("\r\n")}\r\n\r\n`),
    status === 204 ? Buffer.alloc(0) : bytes,
  ]);
}

/** Makes a server that sends a response and keeps the connection. */
export const answering = (body, options) => (socket) => void socket.write(answer(body, options));

/** Makes a server that sends these bytes and closes. */
export const closingAfter = (bytes) => (socket) => void socket.end(bytes);

/** Repeats the whole request as a careless server would: raw, JSON-escaped and percent-encoded. */
export function echo(request) {
  const form = new URLSearchParams({ echo: request });
  return [
    request,
    JSON.stringify(request),
    encodeURIComponent(request),
    String(form),
    request.toUpperCase(),
  ].join("\n");
}

export const html = (request) => `<!doctype html><title>Sign in</title><pre>${echo(request)}</pre>`;

export const gzipped = (body) => gzipSync(typeof body === "string" ? body : JSON.stringify(body));
