// Servers that are dead, dying or hostile. Each run ends with a verdict, a sentence, and an exit code that fails a CI job.
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { createSandbox } from "@cbss/sandbox";
import { expect, onTestFinished, test } from "vitest";
import type { Report } from "../src/index.ts";
import { DEMO, runCommand } from "./start-command.ts";

const TOO_MANY = { Message: "Too many requests." };

test("is inconclusive for a server that always responds with 503", async () => {
  const { code, gaps, contradicted } = await check(() => (response) => json(response, 503, TOO_MANY));

  expect(gaps).toEqual([
    "The run gave up on the server: it responds to one call after another with 503.",
    expect.stringMatching(
      /^\d planned calls got no response\. The first reason: 503: the server asks for fewer calls\.$/,
    ),
    "No check was confirmed or contradicted.",
  ]);
  expect({ code, contradicted }).toEqual({ code: 3, contradicted: [] });
});

test("is inconclusive for a server that is silent after its second response", async () => {
  const { code, gaps, contradicted } = await check((call) => (call <= 2 ? "answer" : () => undefined));

  expect(gaps[0]).toBe("The run gave up on the server: it does not respond in time.");
  expect(gaps[1]).toMatch(/^\d+ planned calls got no response/);
  expect({ code, contradicted }).toEqual({ code: 3, contradicted: [] });
});

test("is inconclusive for a server that never responds, and reports that as news", async () => {
  const { code, contradicted } = await check(() => () => undefined);

  expect(contradicted).toEqual([
    "startEmailAddressChange.conduct.time",
    "startMobilePhoneNumberChange.conduct.time",
  ]);
  expect(code).toBe(3);
});

test("is inconclusive for a server whose responses drip after the second", async () => {
  const { code, gaps, contradicted } = await check((call) => (call <= 2 ? "answer" : drip));

  expect(gaps[0]).toBe("The run gave up on the server: it does not respond in time.");
  expect({ code, contradicted }).toEqual({ code: 3, contradicted: [] });
});

test("is inconclusive for a server that resets every connection after the second response", async () => {
  const reset = (response: ServerResponse) => void response.socket?.resetAndDestroy();
  const { code, gaps, contradicted } = await check((call) => (call <= 2 ? "answer" : reset));

  expect(gaps[0]).toMatch(/^The run gave up on the server: it cuts off one call after another \(\w+\)\.$/);
  expect({ code, contradicted }).toEqual({ code: 3, contradicted: [] });
});

test("tolerates occasional resets, because it repeats a call that starts nothing once", async () => {
  const reset = (response: ServerResponse) => void response.socket?.resetAndDestroy();
  const { code, gaps } = await check((call) => (call % 23 === 0 ? reset : "answer"));

  expect({ code, gaps }).toEqual({ code: 0, gaps: [] });
});

test("gives up on a server that asks for fewer calls from the tenth on, and does not blame the credentials", async () => {
  const { code, err, gaps, contradicted } = await check((call) =>
    call < 10 ? "answer" : (response) => json(response, 429, TOO_MANY),
  );

  expect(gaps[0]).toBe("The run gave up on the server: it keeps responding with 429.");
  expect(err).not.toContain("CBSS_CLIENT_KEY");
  expect({ code, contradicted }).toEqual({ code: 3, contradicted: [] });
});

test("honours Retry-After, and then checks the server to the end", async () => {
  let windowEnds = 0;
  let inWindow = 0;
  const { code, gaps, contradicted } = await check(() => {
    if (Date.now() > windowEnds) [windowEnds, inWindow] = [Date.now() + 900, 0];
    inWindow += 1;
    return inWindow <= 60
      ? "answer"
      : (response) => json(response.setHeader("Retry-After", "1"), 429, TOO_MANY);
  });

  expect({ code, gaps, contradicted }).toEqual({ code: 0, gaps: [], contradicted: [] });
});

test("does not wait for a Retry-After of an hour", async () => {
  const { code, gaps } = await check((call) =>
    call < 10 ? "answer" : (response) => json(response.setHeader("Retry-After", "3600"), 429, TOO_MANY),
  );

  expect(gaps[0]).toBe(
    "The run gave up on the server: it responds with 429 and asks to wait 3600 s, but a run waits at most 60 s in total.",
  );
  expect(code).toBe(3);
});

test("reads only the first 256 KiB of a gzip bomb", async () => {
  const bomb = gzipSync(Buffer.alloc(300 * 2 ** 20, " "));
  const { code, err, megabytes } = await checkWithMemory((call) =>
    call <= 2
      ? "answer"
      : (response) =>
          response
            .writeHead(200, {
              "Content-Type": "application/json",
              "Content-Encoding": "gzip",
              "Content-Length": bomb.length,
            })
            .end(bomb),
  );

  expect(err).not.toContain("heap");
  expect(megabytes).toBeLessThan(700);
  expect(code).toBe(1);
});

test.each([
  [
    "is nested 200,000 levels deep",
    `{"IsSuccessful":false,"Messages":${"[".repeat(200_000)}${"]".repeat(200_000)}}`,
  ],
  ["has 60,000 fields", `{"IsSuccessful":false,"Messages":[{${members(60_000)}}]}`],
])("reports JSON that %s as an unreadable body", async (_, text) => {
  const { code, err, contradicted, reasons } = await check((call) =>
    call <= 2
      ? "answer"
      : (response) => response.writeHead(200, { "Content-Type": "application/json" }).end(text),
  );

  expect(err).not.toContain("call stack");
  expect(contradicted).toContain("startEmailAddressChange.format.text/json.application/json");
  expect(reasons).toContain("an unreadable body");
  expect(code).toBe(1);
});

test("fails a run with pages among the responses because of the pages, not because of wrong credentials", async () => {
  const page = (response: ServerResponse) =>
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end("<!doctype html><title>Checking your browser</title>");
  const { code, err, contradicted } = await check((call) => (call > 2 && call % 3 === 0 ? page : "answer"));

  expect(contradicted).toContain("startEmailAddressChange.conduct.html");
  expect(err).not.toContain("CBSS_CLIENT_KEY");
  expect(code).toBe(1);
});

test("reports plain HTTP behind https:", async () => {
  const url = await listen((_, response) => response.end());
  const tls = url.replace("http:", "https:");

  const { code, err } = await runCommand(["--base-url", tls], DEMO);

  expect(err).toMatch(
    new RegExp(
      `\\ncbss-contract: ${tls} begins with https:, but the server speaks plain HTTP \\(\\w+\\): use the port that speaks TLS, or use http://\\.\\n$`,
    ),
  );
  expect(code).toBe(2);
});

function members(count: number): string {
  return Array.from({ length: count }, (_, index) => `"m${index}":"value ${index}"`).join(",");
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "application/json" });
  const timer = setInterval(() => response.write(" "), 50);
  response.on("close", () => clearInterval(timer));
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

/** What happens to a call, by its number: a sandbox responds, or the returned function does. */
type Fate = (call: number) => "answer" | ((response: ServerResponse) => unknown);

async function check(fate: Fate) {
  const url = await listen(fated(fate));
  const { code, out, err } = await runCommand(
    ["--base-url", url, "--timeout", "700", "--reporter", "json"],
    DEMO,
  );
  const { gaps = [], checks = [] } = out === "" ? {} : (JSON.parse(out) as Partial<Report>);
  const failed = checks.filter(({ result }) => result === "contradicted");
  return {
    code,
    err,
    gaps,
    contradicted: failed.map(({ id }) => id),
    reasons: failed.map(({ actual }) => actual).join("\n"),
  };
}

/** The same, measuring the peak memory, which a bomb would raise. */
async function checkWithMemory(fate: Fate) {
  const url = await listen(fated(fate));
  const script = "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))";
  const environment = {
    ...DEMO,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
  };
  const { code, err } = await runCommand(["--base-url", url, "--reporter", "json"], environment);
  return { code, err, megabytes: Number(/peak (\d+)/.exec(err)?.[1]) / 1024 };
}

function fated(fate: Fate): RequestListener {
  const sandbox = createSandbox({ diagnose: false, xmlWorks: true });
  let calls = 0;
  return async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    const what = fate(++calls);
    if (what !== "answer") return void what(outgoing);
    // No fetch sends it.
    if (incoming.method === "TRACE") return void outgoing.writeHead(405).end();
    const { "content-type": type, accept = "*/*" } = incoming.headers;
    const answer = await sandbox.fetch(`http://cbss.test${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: { accept, ...(type !== undefined && { "content-type": type }) },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  };
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
