// Tests the README's promises about runs against the real CBSS, with a server that records every byte. The tests decide with their
// own formula which calls a correct server would accept.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, type Sandbox } from "@cbss/sandbox";
import { expect, onTestFinished, test } from "vitest";
import { planSuite } from "../src/plan-suite.ts";
import { runSuite } from "../src/run-suite.ts";
import { rightFor } from "./mutants/break-server.ts";
import { CREDENTIALS } from "./mutants/demo.ts";

interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly type: string;
  readonly body: Buffer;
}

test("sends nothing that a correct server would accept without --allow-changes", async () => {
  const { url, recorded, sandbox } = await recording();

  await runSuite({ baseUrl: url, credentials: CREDENTIALS });

  expect(recorded.length).toBeGreaterThan(100);
  expect(recorded.filter(wouldBeAccepted)).toEqual([]);
  expect(recorded.filter(hasPassword)).toEqual([]);
  expect(recorded.filter(isSignedAsTheCustomer)).toHaveLength(3);
  expect(sandbox.outbox).toEqual([]);
});

test("sends no wrong password without --allow-changes, so that even a limit of one attempt does not lock the customer out", async () => {
  const { url, sandbox } = await recording({ lockout: { attempts: 1, forMs: 900_000 } });

  await runSuite({ baseUrl: url, credentials: CREDENTIALS });
  await runSuite({ baseUrl: url, credentials: CREDENTIALS, allowChanges: "one" });

  expect(sandbox.outbox).toHaveLength(2);
});

test("sends nothing that a correct server would accept to a server that accepts any signature", async () => {
  const { url, recorded, sandbox } = await recording({}, (signature, body) =>
    signature ? rightFor(body) : signature,
  );

  const report = await runSuite({ baseUrl: url, credentials: CREDENTIALS });

  expect(report.summary.contradicted).toBeGreaterThan(0);
  expect(recorded.filter(wouldBeAccepted)).toEqual([]);
  expect(recorded.filter(hasPassword)).toEqual([]);
  expect(recorded.filter(isSignedAsTheCustomer).length).toBeLessThanOrEqual(3);
  expect(sandbox.outbox).toEqual([]);
  expect(await accepts(sandbox)).toBe(true);
});

test("signs at most three calls as the customer to find out the encoding of the digest", async () => {
  const { url, recorded } = await recording({}, (signature, body) => {
    const base64 = Buffer.from(rightFor(body), "hex").toString("base64");
    return signature === base64 ? rightFor(body) : signature && "0".repeat(64);
  });

  await runSuite({ baseUrl: url, credentials: CREDENTIALS });

  expect(recorded.filter(isSignedAsTheCustomer).length).toBeLessThanOrEqual(3);
  expect(recorded.filter(wouldBeAccepted)).toEqual([]);
});

test("sends one acceptable call per operation with --allow-changes", async () => {
  const { url, recorded, sandbox } = await recording();

  await runSuite({ baseUrl: url, credentials: CREDENTIALS, allowChanges: "one" });

  expect(recorded.filter(wouldBeAccepted)).toHaveLength(2);
  expect(recorded.filter(hasPassword)).toHaveLength(2);
  expect(sandbox.outbox).toHaveLength(2);
});

test("sends one acceptable call per operation and format with --allow-changes=all", async () => {
  const { url, recorded, sandbox } = await recording();

  await runSuite({ baseUrl: url, credentials: CREDENTIALS, allowChanges: "all" });

  expect(recorded.filter(wouldBeAccepted)).toHaveLength(12);
  expect(recorded.filter(hasPassword)).toHaveLength(12);
  expect(sandbox.outbox).toHaveLength(12);
});

test("sends a possibly wrong password only once, even if the refusal does not name it as the reason", async () => {
  const { url, recorded, sandbox } = await recording({ toMessage: () => ({}) });
  const credentials = { ...CREDENTIALS, password: "sandbox-password-of-yesterday" };

  const report = await runSuite({ baseUrl: url, credentials, allowChanges: "all" });

  expect(recorded.filter(hasPassword)).toHaveLength(1);
  expect(sandbox.outbox).toEqual([]);
  expect(report.checks.filter(({ id }) => id.includes(".accepted.")).map(({ result }) => result)).toEqual(
    Array(12).fill("not tested"),
  );
});

test.each(["none", "one", "all"] as const)(
  "sends exactly the announced calls, with changes: %s",
  async (allowChanges) => {
    const { url, recorded } = await recording();
    const { calls } = planSuite({ allowChanges, probeSecrets: true });

    await runSuite({ baseUrl: url, credentials: CREDENTIALS, allowChanges });

    // At most three calls signed as the customer are announced.
    const certain = calls.filter(({ sentIf, risk }) => sentIf === undefined && risk !== "customer");
    const others = recorded.filter((one) => !isSignedAsTheCustomer(one) || hasPassword(one));
    expect(recorded.length - others.length).toBe(3);
    expect(others.map(({ method, url: { pathname } }) => `${method} ${pathname}`).sort()).toEqual(
      certain.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  },
);

test("sends one wrong password of the customer, only on request, and after everything else", async () => {
  const { url, recorded, sandbox } = await recording();
  const options = { baseUrl: url, credentials: CREDENTIALS, allowChanges: "all" } as const;

  await runSuite(options);
  const before = recorded.filter(sendsWrongPassword).length;
  await runSuite({ ...options, tryWrongPassword: true });

  expect(before).toBe(0);
  expect(recorded.filter(sendsWrongPassword)).toEqual([recorded.at(-1)]);
  expect(sandbox.outbox).toHaveLength(24);
});

test("sends signatures that help to guess the secrets only to loopback, unless requested", async () => {
  const elsewhere = { baseUrl: "http://cbss.test", credentials: CREDENTIALS };
  const sentTo = async (options: Partial<Parameters<typeof runSuite>[0]>) => {
    const { url, recorded } = await recording();
    const forwarding: typeof fetch = (input, init) =>
      fetch(String(input).replace("http://cbss.test", url), init);
    await runSuite({ ...elsewhere, fetch: forwarding, ...options });
    return recorded.filter(helpsToGuess).length;
  };

  expect(await sentTo({})).toBe(0);
  // For each operation: each secret alone, both secrets in both orders, and two weak digests.
  expect(await sentTo({ probeSecrets: true })).toBe(12);
});

/** A server that records every request and passes it to a sandbox, with the signature that `resign` returns. */
async function recording(
  options: Parameters<typeof createSandbox>[0] = {},
  resign: (signature: string | null, body: Buffer) => string | null = (signature) => signature,
): Promise<{ url: string; recorded: Recorded[]; sandbox: Sandbox }> {
  const sandbox = createSandbox({ diagnose: false, xmlWorks: true, ...options });
  const recorded: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", "http://cbss.test");
    const { method = "GET", headers } = request;
    recorded.push({ method, url, type: headers["content-type"] ?? "", body });
    // No fetch sends it.
    if (method === "TRACE") return void response.writeHead(405).end('{"Message":"It is not supported."}');
    const to = new URL(url);
    const signature = resign(url.searchParams.get("Signature"), body);
    if (signature !== url.searchParams.get("Signature")) to.searchParams.set("Signature", signature ?? "");
    const answer = await sandbox.fetch(to.href, {
      method,
      headers: pick(headers, ["content-type", "accept"]),
      ...(method !== "GET" && { body: new Uint8Array(body) }),
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, recorded, sandbox };
}

function pick(
  headers: Record<string, string | string[] | undefined>,
  names: string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
}

function wouldBeAccepted(recorded: Recorded): boolean {
  return recorded.method === "POST" && isSignedAsTheCustomer(recorded) && hasPassword(recorded);
}

function isSignedAsTheCustomer({ url, body }: Recorded): boolean {
  const digest = createHash("sha256")
    .update(body)
    .update("sandbox-client-key")
    .update("sandbox-login-salt")
    .digest();
  const hex = digest.toString("hex");
  const signature = url.searchParams.get("Signature") ?? url.searchParams.get("signature") ?? "";
  return [hex, hex.toUpperCase(), digest.toString("base64")].includes(signature) && body.includes("SANDBOX");
}

/** Whether a call is signed as the customer, with a wrong password. */
function sendsWrongPassword(recorded: Recorded): boolean {
  const says = /"Password":"./.test(recorded.body.subarray(0, 10_000).toString());
  return isSignedAsTheCustomer(recorded) && says && !hasPassword(recorded);
}

function helpsToGuess({ url, body }: Recorded): boolean {
  const [K, S] = ["sandbox-client-key", "sandbox-login-salt"];
  const ofSecrets = [K, S, K + S, S + K].map((text) => createHash("sha256").update(text).digest("hex"));
  const weak = ["md5", "sha1"].map((name) =>
    createHash(name)
      .update(body)
      .update(K + S)
      .digest("hex"),
  );
  return [...ofSecrets, ...weak].includes(url.searchParams.get("Signature") ?? "");
}

function hasPassword({ body }: Recorded): boolean {
  return decodeURIComponent(
    body
      .subarray(0, 10_000)
      .toString()
      .replace(/%(?![\dA-F]{2})/gi, "%25"),
  ).includes("sandbox-password");
}

// Whether the server still accepts the customer.
async function accepts(sandbox: Sandbox): Promise<boolean> {
  const Content = { Identity: null, Password: "sandbox-password", NewEmailAddress: "mei@example.com" };
  const body = JSON.stringify({ ClientCode: "SANDBOX", DateTime: "2026-11-22T12:00:00Z", Content });
  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
  const headers = { "content-type": "application/json" };
  const answer = await sandbox.fetch(`http://cbss.test${path}?Signature=${rightFor(body)}`, {
    method: "POST",
    headers,
    body,
  });
  return ((await answer.json()) as { IsSuccessful: boolean }).IsSuccessful;
}
