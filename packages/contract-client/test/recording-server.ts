/**
 * A server on a real socket that records every request byte for byte, and sends the responses that a test specifies.
 */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface RecordingServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** Listens on a free loopback port. */
export async function startRecordingServer(answer: (request: Received) => Answer): Promise<RecordingServer> {
  const received: Received[] = [];
  const server = createServer(async (message, response) => {
    const { method = "", headers } = message;
    const { pathname: path, searchParams: query } = new URL(message.url ?? "", "http://server");
    const request = { method, path, query, headers, body: Buffer.concat(await message.toArray()) };
    received.push(request);
    const { status = 200, headers: answerHeaders = {}, body = "" } = answer(request);
    response.writeHead(status, answerHeaders);
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** Makes the recording server of a test file, which listens before the first test and closes after the last. */
export function recordingServer(answer: (request: Received) => Answer): Omit<RecordingServer, "close"> {
  let server: RecordingServer;
  beforeAll(async () => {
    server = await startRecordingServer(answer);
  });
  afterAll(() => server.close());
  return {
    get url() {
      return server.url;
    },
    get received() {
      return server.received;
    },
  };
}

/** The envelope with which CBSS accepts any request. */
export const accepted = {
  IsSuccessful: true,
  Messages: [],
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T11:26:29.3766147+08:00",
  Content: null,
} as const;

export function json(body: unknown, status = 200): Answer {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}
