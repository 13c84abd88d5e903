import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { type Running, spawnProgram } from "@cbss/testing/run-program";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, EMAIL_SIGNATURE, signatureOf } from "../test/calls.ts";
import { deadMailServer, startMailServer } from "../test/mail-server.ts";
import { writeFile } from "../test/write-file.ts";

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));

function start(args: string[], env: Record<string, string> = {}): Running {
  const child = spawnProgram(process.execPath, [cli, ...args], {
    env: { ...process.env, DEBUG: "", ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const runToEnd = (args: string[], env?: Record<string, string>) => start(args, env).ended;

async function startAndWait(args: string[]) {
  const child = start(args);
  await expect.poll(() => child.written.out, { timeout: 5000 }).toContain("Outbox");
  const url = /listening on (\S+)/.exec(child.written.out)?.[1] ?? "";
  return { child, url };
}

function callEmail(url: string): Promise<Response> {
  return fetch(`${url}${EMAIL_PATH}?Signature=${EMAIL_SIGNATURE}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: EMAIL_BODY,
  });
}

test("the command prints its URL and the secrets for a call, and responds to it", async () => {
  const { child, url } = await startAndWait(["--port", "0"]);

  const response = await callEmail(url);

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

test.each(["SIGTERM", "SIGINT"] as const)("%s ends the command cleanly", async (signal) => {
  const { child } = await startAndWait(["--port", "0"]);

  child.kill(signal);

  expect(await new Promise((resolve) => child.on("close", (code) => resolve(code)))).toBe(0);
});

test.each([
  [["--prot", "1"], "cbss-sandbox: Unknown option '--prot': did you mean --port?\n"],
  [["4010"], "cbss-sandbox: Unexpected argument at position 1: see --help.\n"],
  [
    ["--smpt", "smtp://user:confidential@mail.example"],
    "cbss-sandbox: Unknown option '--smpt': did you mean --smtp?\n",
  ],
  [["--port"], "cbss-sandbox: Option '--port <value>' argument missing: see --help.\n"],
  [["--port", "http"], 'cbss-sandbox: --port: expected a number from 0 to 65535, got "http".\n'],
  [["--port", "65536"], 'cbss-sandbox: --port: expected a number from 0 to 65535, got "65536".\n'],
  [
    ["--smtp", "localhost"],
    "cbss-sandbox: --smtp must be of the form smtp://host:port or smtps://user:password@host.\n",
  ],
  [
    ["--smtp", "smtp://u:p@h", "--sms-domain", ""],
    "cbss-sandbox: --sms-domain must be a domain, such as sms.example.\n",
  ],
  [["--sms-domain", "sms.example"], "cbss-sandbox: --sms-domain needs --smtp, which sends the email.\n"],
  [["--config", ""], "cbss-sandbox: --config: expected a filename, got an empty value.\n"],
  [["--config", "/nowhere.yaml"], "cbss-sandbox: --config /nowhere.yaml cannot be read (ENOENT).\n"],
  [["--host", ""], "cbss-sandbox: --host: expected a name or an address, got an empty value.\n"],
])("wrong usage (%j) gives one sentence and exit code 2", async (args, sentence) => {
  expect(await runToEnd(args)).toEqual({ code: 2, out: "", err: sentence });
});

test("a port in use gives one sentence and exit code 1, with a stack trace only for DEBUG=cbss*", async () => {
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

test("a host that other machines can reach causes a warning", async () => {
  const { child } = await startAndWait(["--port", "0", "--host", "0.0.0.0"]);

  expect(child.written.err).toMatch(/^WARNING: 0\.0\.0\.0 is reachable from other machines\./);
});

const CONFIG = `
clients: [{ clientCode: WEB, clientKey: web-key }]
customers:
  - { name: ann, password: ann-password, sessions: [{ clientCode: WEB, loginSalt: ann-salt }] }
`;

test("a config file sets the callers, and the output names them without their secrets", async () => {
  const { child, url } = await startAndWait(["--port", "0", "--config", writeFile("sandbox.yaml", CONFIG)]);
  const body =
    '{"ClientCode":"WEB","Content":{"Password":"ann-password","NewEmailAddress":"ann@example.com"}}';

  const response = await fetch(`${url}${EMAIL_PATH}?Signature=${signatureOf(body, "web-keyann-salt")}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });

  expect(await response.json()).toMatchObject({ IsSuccessful: true, ClientCode: "WEB" });
  expect(child.written.out).toMatch(/^ {2}Clients {5}WEB\n {2}Customers {3}ann\n/m);
  for (const secret of ["web-key", "ann-password", "ann-salt"])
    expect(child.written.out).not.toContain(secret);
});

test("an invalid config file gives one sentence with line and column, and exit code 2", async () => {
  const file = writeFile("sandbox.yaml", CONFIG.replace("ann-password", "4711"));

  expect(await runToEnd(["--config", file])).toEqual({
    code: 2,
    out: "",
    err: `cbss-sandbox: ${file}:4:18: customers[0].password must be text: put it in quotes if it looks like another type.\n`,
  });
});

test("--smtp and --sms-domain send one-time passwords as email, and print none", async () => {
  const { url: smtp, mails } = await startMailServer();
  const { child, url } = await startAndWait(["--port", "0", "--smtp", smtp, "--sms-domain", "sms.example"]);

  const response = await callEmail(url);

  expect(await response.json()).toMatchObject({ IsSuccessful: true });
  expect(mails).toMatchObject([{ to: ["mei@example.com"] }]);
  expect(child.written.out).toContain("  Phone       to <number>@sms.example\n");
  const [, password = "none"] = /(\d{6})/.exec(mails[0]?.text.split("password is")[1] ?? "") ?? [];
  expect(child.written.out + child.written.err).not.toContain(password);
});

test("a dead mail server causes a line on standard error, and the sandbox continues", async () => {
  const { child, url } = await startAndWait(["--port", "0", "--smtp", await deadMailServer()]);

  const response = await callEmail(url);

  expect(await response.json()).toMatchObject({
    IsSuccessful: false,
    Messages: [{ Code: "DeliveryFailed" }],
  });
  expect(child.written.err).toBe("cbss-sandbox: Delivery 1 could not be sent as email: ECONNREFUSED.\n");
  expect(await (await fetch(`${url}/__sandbox/outbox`)).json()).toHaveLength(1);
});

test("a closed pipe is not an error", async () => {
  const help = start(["--help"]);
  help.stdout?.destroy();
  expect(await new Promise((resolve) => help.on("close", resolve))).toBe(0);
  expect(help.written).toEqual({ out: "", err: "" });

  const wrong = start(["--prot"]);
  wrong.stderr?.destroy();
  expect(await new Promise((resolve) => wrong.on("close", resolve))).toBe(2);
});

test("a sandbox with unread output continues to respond", async () => {
  const { child, url } = await startAndWait(["--port", "0", "--smtp", await deadMailServer()]);
  child.stdout?.destroy();
  child.stderr?.destroy();

  await callEmail(url);

  expect(await (await callEmail(url)).json()).toMatchObject({ Messages: [{ Code: "DeliveryFailed" }] });
  child.kill("SIGTERM");
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
});

test("--help and --version print their texts", async () => {
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

test("--open-api serves the document", async () => {
  const { url } = await startAndWait(["--port", "0", "--open-api"]);

  expect(await (await fetch(`${url}/__sandbox/openapi.json`)).json()).toMatchObject({ openapi: "3.1.1" });
});
