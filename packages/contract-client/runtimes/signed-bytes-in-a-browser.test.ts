import { fetchNodes, launchChromium, type Page } from "@cbss/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accepted,
  json,
  type Received,
  type RecordingServer,
  startRecordingServer,
} from "../test/recording-server.ts";
import { requestProblems } from "../test/request-problems.ts";
import { SEALED, seal } from "../test/seal.ts";
import { servePage } from "./page/serve-page.ts";

// Downloads esbuild and Chromium too.
await fetchNodes();
const chromium = await launchChromium();

let server: RecordingServer;
let pageServer: RecordingServer;
let page: Page;

/** The headers that a server must send so that a page of another origin can call it. */
const cors = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "POST",
  "Access-Control-Allow-Headers": "content-type",
};

beforeAll(async () => {
  if (!chromium) return;
  server = await startRecordingServer(({ method, path }) => {
    const answer = method === "OPTIONS" ? { status: 204 } : json(accepted);
    return path.startsWith("/closed") ? answer : { ...answer, headers: { ...answer.headers, ...cors } };
  });
  pageServer = await servePage();
  page = await chromium.newPage();
  await page.goto(pageServer.url);
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await pageServer?.close();
});

const sent = (): Received => server.received.at(-1) as Received;
const inPage = <Result>(name: string, ...args: string[]): Promise<Result> =>
  page.evaluate(`${name}(...${JSON.stringify(args)})`);

describe.skipIf(!chromium)(`a page of another origin in Chromium ${chromium?.version() ?? ""}`, () => {
  it.each([
    ["ASCII", "correct horse"],
    ["characters of two, three and four bytes", "é密🔑"],
    ["a lone surrogate, which JSON escapes", "\ud83d"],
    ["a byte-order mark", "\ufeff"],
    ["half a megabyte", "密🔑".repeat(80_000)],
  ])("signs the bytes that it sends, and sends what the document allows: %s", async (_, password) => {
    const result = await inPage("callWith", server.url, password);

    expect(result).toEqual({ ok: true, envelope: accepted });
    expect(seal(sent())).toEqual(SEALED);
    expect(requestProblems(sent())).toEqual([]);
    expect(JSON.parse(String(sent().body)).Content.Password).toBe(password);
  });

  it.each([
    ["bytes", 7],
    ["a Blob", 7],
    ["a form", 12],
    ["text with a byte-order mark", 5],
  ])("signs the bytes of a signed fetch: %s", async (body, length) => {
    const status = await inPage("fetchWith", server.url, body);

    expect(status).toBe(200);
    expect(seal(sent())).toEqual(SEALED);
    expect(sent().body.length).toBe(length);
  });

  it("signs a form with boundaries, which are new in every encoding", async () => {
    await inPage("fetchWith", server.url, "a form with boundaries");

    expect(seal(sent())).toEqual(SEALED);
    expect(String(sent().body)).toContain("é密🔑");
  });

  it("sends a preflight to exactly the signed URL, asking for the only header that a server must allow", async () => {
    server.received.length = 0;

    await inPage("callWith", server.url, "correct horse");

    const [preflight, post] = server.received as [Received, Received];
    expect([preflight.method, post.method]).toEqual(["OPTIONS", "POST"]);
    expect(preflight.headers["access-control-request-method"]).toBe("POST");
    expect(preflight.headers["access-control-request-headers"]).toBe("content-type");
    expect(preflight.body.length).toBe(0);
    expect([preflight.path, String(preflight.query)]).toEqual([post.path, String(post.query)]);
    expect(post.headers.origin).toBe(pageServer.url);
  });

  it("fails without a response if the server does not allow the call, and sends no password", async () => {
    server.received.length = 0;

    const result = await inPage<{ ok: boolean; error: object }>(
      "callWith",
      `${server.url}/closed`,
      "correct horse",
    );

    expect(result.ok).toBe(false);
    expect(server.received.map(({ method }) => method)).toEqual(["OPTIONS"]);
  });
});
