import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE } from "../test/calls.ts";

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));

function start(
  args: string[],
  env: Record<string, string> = {},
): ChildProcess & { written: { out: string; err: string } } {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, DEBUG: "", ...env } });
  const written = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    written.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    written.err += chunk;
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return Object.assign(child, { written });
}

async function runToEnd(args: string[], env?: Record<string, string>) {
  const child = start(args, env);
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, ...child.written };
}

async function startAndWait(args: string[]) {
  const child = start(args);
  await expect.poll(() => child.written.out, { timeout: 5000 }).toContain("Outbox");
  const url = /listening on (\S+)/.exec(child.written.out)?.[1] ?? "";
  return { child, url };
}

test("it says where it listens and what to call with, and answers", async () => {
  const { child, url } = await startAndWait(["--port", "0"]);

  const response = await fetch(`${url}${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: EMAIL_BODY,
  });

  expect(await response.json()).toMatchObject({ IsSuccessful: true });
  expect(child.written.err).toBe("");
  expect(child.written.out.replaceAll(url, "URL")).toBe(
    [
      "CBSS sandbox listening on URL",
      "  ClientCode  SANDBOX",
      "  Client_Key  sandbox-client-key",
      "  Login_Salt  sandbox-login-salt",
      "  Password    sandbox-password",
      "  Outbox      URL/__sandbox/outbox",
      "",
    ].join("\n"),
  );
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly", async (signal) => {
  const { child } = await startAndWait(["--port", "0"]);

  child.kill(signal);

  expect(await new Promise((resolve) => child.on("close", (code) => resolve(code)))).toBe(0);
});

test.each([
  [["--prot", "1"], "cbss-sandbox: Unknown option '--prot': see --help.\n"],
  [["4010"], "cbss-sandbox: Unexpected argument '4010': see --help.\n"],
  [["--port"], "cbss-sandbox: Option '--port <value>' argument missing: see --help.\n"],
  [["--port", "http"], "cbss-sandbox: --port must be a whole number from 0 to 65535, but it is 'http'.\n"],
  [["--port", "65536"], "cbss-sandbox: --port must be a whole number from 0 to 65535, but it is '65536'.\n"],
  [["--host", ""], "cbss-sandbox: --host must be a name or an address, but it is empty.\n"],
])("wrong use (%j) is one sentence and exit 2", async (args, sentence) => {
  expect(await runToEnd(args)).toEqual({ code: 2, out: "", err: sentence });
});

test("a port in use is one sentence and exit 1, with a stack only for DEBUG=cbss*", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void blocker.close());
  await new Promise((resolve) => blocker.once("listening", resolve));
  const { port } = blocker.address() as { port: number };
  const sentence = `cbss-sandbox: Port ${port} on 127.0.0.1 is in use: choose another with --port.\n`;

  expect(await runToEnd(["--port", `${port}`])).toEqual({ code: 1, out: "", err: sentence });
  expect((await runToEnd(["--port", `${port}`], { DEBUG: "cbss*" })).err).toMatch(
    /^cbss-sandbox: [\s\S]+\n {4}at /,
  );
});

test("a host that other machines can reach is announced loudly", async () => {
  const { child } = await startAndWait(["--port", "0", "--host", "0.0.0.0"]);

  expect(child.written.err).toMatch(/^WARNING: 0\.0\.0\.0 can be reached from other machines\./);
});

test("--help and --version say what they should", async () => {
  expect(await runToEnd(["--help"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Usage: cbss-sandbox/),
    err: "",
  });
  expect(await runToEnd(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: "",
  });
});
