// Sends the recorded requests to a sandbox: through `fetch`, if a Request can hold them, and as raw bytes.
import { connect, type Socket } from "node:net";
import type { Sandbox } from "../../src/index.ts";
import { serve } from "../../src/node.ts";
import type { GivenAnswer } from "./compare-answers.ts";
import type { RecordedRequest } from "./corpus.ts";

/** A way to a sandbox. The response is undefined if the way cannot send the request. */
export interface Way {
  readonly host: string;
  readonly send: (request: RecordedRequest) => Promise<GivenAnswer | undefined>;
  readonly close: () => Promise<void>;
}

/** The way through `sandbox.fetch`. */
export async function openFetch(sandbox: Sandbox): Promise<Way> {
  const host = "cbss.test";
  return {
    host,
    send: async (recorded) => {
      const request = toRequest(recorded, `http://${host}${recorded.target}`);
      if (request === undefined) return undefined;
      const response = await sandbox.fetch(request);
      const { status, headers } = response;
      return {
        status,
        headers: Object.fromEntries(headers),
        body: new Uint8Array(await response.arrayBuffer()),
      };
    },
    close: async () => {},
  };
}

function toRequest({ method, headers, body }: RecordedRequest, url: string): Request | undefined {
  const isOfNobody = body.length === 0 || method === "GET" || method === "HEAD";
  if (isOfNobody && body.length > 0) return undefined;
  try {
    const request = new Request(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      ...(!isOfNobody && { body }),
    });
    // A Request normalizes the URL and joins headers of the same name. Then it differs from the recorded request.
    const isSame = request.url === url && request.method === method;
    const types = headers.filter(([name]) => name.toLowerCase() === "content-type");
    return isSame && types.length < 2 ? request : undefined;
  } catch {
    return undefined;
  }
}

/** The way through a separate server, on one connection while it is open. */
export async function openSocket(sandbox: Sandbox): Promise<Way> {
  const server = await serve(sandbox, { port: 0 });
  const { host, port } = new URL(server.url);
  let connection: Connection | undefined;
  return {
    host,
    send: async (request) => {
      connection ??= openConnection(Number(port));
      const answer = await connection.exchange(toBytes(request, host), request.method === "HEAD");
      if (answer.headers["connection"] === "close") {
        connection.close();
        connection = undefined;
      }
      return answer;
    },
    close: async () => {
      connection?.close();
      await server.close();
    },
  };
}

function toBytes({ method, target, headers, body }: RecordedRequest, host: string): Buffer {
  const isChunked = headers.some(([name]) => name.toLowerCase() === "transfer-encoding");
  const hasLength = !isChunked && (body.length > 0 || method === "POST");
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(hasLength ? [`Content-Length: ${body.length}`] : []),
  ];
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  return Buffer.concat(isChunked ? [head, ...toChunks(body)] : [head, body]);
}

function toChunks(body: Buffer): Buffer[] {
  const last = Buffer.from("0\r\n\r\n");
  return body.length === 0
    ? [last]
    : [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n"), last];
}

interface Connection {
  readonly exchange: (bytes: Buffer, isHead: boolean) => Promise<GivenAnswer>;
  readonly close: () => void;
}

function openConnection(port: number): Connection {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  const chunks = socket.iterator({ destroyOnReturn: false });
  return {
    exchange: async (bytes, isHead) => {
      socket.write(bytes);
      return readAnswer(chunks, isHead);
    },
    close: () => destroy(socket),
  };
}

function destroy(socket: Socket): void {
  socket.on("error", () => {}).destroy();
}

async function readAnswer(chunks: AsyncIterator<Buffer>, isHead: boolean): Promise<GivenAnswer> {
  let received = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const { value, done } = await chunks.next();
    if (done) throw new Error("the connection was closed before the response was complete");
    received = Buffer.concat([received, value]);
  };
  while (!received.includes("\r\n\r\n")) await more();
  const end = received.indexOf("\r\n\r\n");
  const [statusLine = "", ...lines] = received.subarray(0, end).toString("latin1").split("\r\n");
  const headers = Object.fromEntries(lines.map(readHeader));
  const length = isHead ? 0 : Number(headers["content-length"] ?? 0);
  while (received.length < end + 4 + length) await more();
  return {
    status: Number(statusLine.split(" ")[1]),
    headers,
    body: new Uint8Array(received.subarray(end + 4)),
  };
}

function readHeader(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
