// Runs every curl line of a report unchanged, in bash, against a sandbox on a socket.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { expect, onTestFinished, test } from "vitest";
import { isAnswer } from "../src/answer/answer.ts";
import type { Call } from "../src/call/call.ts";
import { curlLine } from "../src/call/curl.ts";
import { sendCall, type Target } from "../src/call/send-call.ts";
import { type Plan, planSuite } from "../src/index.ts";

const NASTY_PASSWORD = `it's "quoted" \\ & <b> $HOME \`id\` 密碼 100%`;

const credentials = {
  clientCode: "SHELL",
  clientKey: "key'of\"the$client",
  loginSalt: "salt \\ of the login",
  password: NASTY_PASSWORD,
  newValues: { NewEmailAddress: "mei+new@example.com", NewMobilePhoneNumber: "+886912345678" },
};

async function startSandbox() {
  const sandbox = createSandbox({
    clients: [{ clientCode: "SHELL", clientKey: credentials.clientKey }],
    customers: [
      {
        name: "mei",
        password: NASTY_PASSWORD,
        sessions: [{ clientCode: "SHELL", loginSalt: credentials.loginSalt }],
      },
    ],
  });
  const { url, close } = await serve(sandbox, { port: 0 });
  onTestFinished(() => close());
  return { sandbox, url };
}

test("repeats every call of the whole plan, and gets the same response", async () => {
  const { url } = await startSandbox();
  const { calls, ...plan } = planSuite({ allowChanges: "all" });

  const different: unknown[] = [];
  await inTurns(calls, async (call) => {
    const sent = await sendAsSuite(url, call, plan);
    const repeated = await runInBash(curlLine(url, call, "hex"));
    if (JSON.stringify(sent) !== JSON.stringify(repeated)) different.push({ id: call.id, sent, repeated });
  });

  expect(different).toEqual([]);
}, 300_000);

test.each([
  ["application/json", '{"a":"__CBSS_PASSWORD__"}', `{"a":${JSON.stringify(NASTY_PASSWORD)}}`],
  [
    "application/xml",
    "<a>__CBSS_PASSWORD__</a>",
    `<a>it's "quoted" \\ &amp; &lt;b&gt; $HOME \`id\` 密碼 100%</a>`,
  ],
  ["text/plain", "it's `$HOME` \"\\\n\\n!", "it's `$HOME` \"\\\n\\n!"],
  ["application/json", `{"a":"${"x".repeat(1_000_000)}"}`, `{"a":"${"x".repeat(1_000_000)}"}`],
  [
    "application/json",
    `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
    `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
  ],
  ["application/json", "", ""],
])("sends the body as %s %.30s unchanged from a shell", async (contentType, body, expected) => {
  const line = curlLine("http://127.0.0.1:1", { ...callWith(contentType), body: () => body }, "hex");

  expect(line.length).toBeLessThan(1000);
  expect(await bodyOf(line)).toBe(expected);
});

test("sends any password in a form", async () => {
  const line = curlLine(
    "http://127.0.0.1:1",
    {
      ...callWith("application/x-www-form-urlencoded"),
      body: () => "Content%5BPassword%5D=__CBSS_PASSWORD__&a=b",
    },
    "hex",
  );

  const form = new URLSearchParams(await bodyOf(line));

  expect([...form]).toEqual([
    ["Content[Password]", NASTY_PASSWORD],
    ["a", "b"],
  ]);
});

test("writes no secret into any line", () => {
  const { calls } = planSuite({ allowChanges: "all" });
  const lines = calls.map((call) => curlLine("https://cbss.example", call, "hex")).join("\n");

  for (const secret of ["SHELL", "mei+new", "886912", "key'of", "salt \\"])
    expect(lines).not.toContain(secret);
});

function callWith(contentType: string): Call {
  const [call] = planSuite({}).calls;
  return { ...(call as Call), contentType };
}

// Replaces curl by a function that prints the body that curl would send.
async function bodyOf(line: string): Promise<string> {
  const script = `curl() { if [ "\${@: -1}" = @- ]; then cat; else printf %s "\${@: -1}"; fi; }; ${line}`;
  return (await bash(script)).stdout;
}

async function sendAsSuite(
  url: string,
  call: Call,
  { document, operations }: Pick<Plan, "document" | "operations">,
) {
  const target: Target = {
    baseUrl: url,
    credentials,
    document,
    operation: (id) => operations.find((operation) => operation.id === id),
    fetch,
    timeoutMs: 30_000,
    dateTime: new Date().toISOString(),
  };
  const outcome = await sendCall(target, call, "hex");
  return isAnswer(outcome) ? { status: outcome.status, body: withoutTime(outcome.text, url) } : outcome;
}

async function runInBash(line: string) {
  const { stdout } = await bash(line);
  const [head = "", ...rest] = stdout.replace(/^HTTP\/1.1 100 Continue\r\n\r\n/, "").split("\r\n\r\n");
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(head)?.[1]), body: withoutTime(rest.join("\r\n\r\n")) };
}

// The clock advances between the calls. A 404 repeats the URL, whose signature depends on the DateTime.
function withoutTime(text: string, _url = ""): string {
  return text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+/g, "NOW").replace(/'http:[^']*'/, "URL");
}

const run = promisify(execFile);

function bash(script: string): Promise<{ stdout: string }> {
  const env = {
    PATH: process.env["PATH"],
    HOME: "/home/of/nobody",
    CBSS_CLIENT_CODE: credentials.clientCode,
    CBSS_CLIENT_KEY: credentials.clientKey,
    CBSS_LOGIN_SALT: credentials.loginSalt,
    CBSS_PASSWORD: credentials.password,
    CBSS_NEW_EMAIL_ADDRESS: credentials.newValues.NewEmailAddress,
    CBSS_NEW_MOBILE_PHONE_NUMBER: credentials.newValues.NewMobilePhoneNumber,
  };
  return run("bash", ["-c", script], { env, maxBuffer: 2 ** 26, timeout: 60_000 });
}

async function inTurns(calls: readonly Call[], work: (call: Call) => Promise<void>): Promise<void> {
  const waiting = [...calls];
  const worker = async () => {
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) await work(call);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
