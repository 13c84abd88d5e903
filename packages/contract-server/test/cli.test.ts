import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, onTestFinished, test } from "vitest";
import type { Report } from "../src/index.ts";
import { DEMO, DEMO_WITH_CHANGES, runCommand, startCommand } from "./start-command.ts";
import { startSandbox } from "./start-sandbox.ts";

test("prints the flags, the variables and the exit codes with --help, and the version with --version", async () => {
  const help = await runCommand(["--help"]);
  const version = await runCommand(["--version"]);

  expect(help).toMatchObject({ code: 0, err: "" });
  for (const word of ["--allow-changes", "CBSS_CLIENT_CODE", "Exit codes"]) expect(help.out).toContain(word);
  expect(version).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test("contradicts nothing of the sandbox, and causes no one-time password", async () => {
  const { sandbox, url } = await startSandbox();

  const { code, out, err } = await runCommand(["--base-url", url], DEMO);

  expect(out).toContain("The server follows the document, as far as it was tested.");
  expect(err).toContain(`Checking ${url} against CBSS customer API`);
  expect(err).toContain("3 calls at most signed as the customer, without a password");
  expect(err).toContain("No call starts a change");
  expect(sandbox.outbox).toEqual([]);
  expect(code).toBe(0);
});

test("announces exactly which changes --allow-changes starts, and the sources of the new values", async () => {
  const { sandbox, url } = await startSandbox();

  const { code, err } = await runCommand(["--base-url", url, "--allow-changes"], DEMO_WITH_CHANGES);

  expect(err).toContain("2 calls START CHANGES with the customer's password");
  expect(err).toContain("    startEmailAddressChange, 1 time, to $CBSS_NEW_EMAIL_ADDRESS");
  expect(err).toContain("    startMobilePhoneNumberChange, 1 time, to $CBSS_NEW_MOBILE_PHONE_NUMBER");
  expect(err).not.toContain("mei@example.com");
  expect(sandbox.outbox).toHaveLength(2);
  expect(code).toBe(0);
});

test("never sends more calls than it has announced", async () => {
  const { sandbox, url } = await startSandbox();

  const { err } = await runCommand(["--base-url", url, "--reporter=json"], DEMO);

  const [harmless = 0, customers = 0] = Array.from(err.matchAll(/^ {2}(\d+) calls/gm), ([, count]) =>
    Number(count),
  );
  expect(sandbox.journal.length).toBeGreaterThan(0);
  expect(sandbox.journal.length).toBeLessThanOrEqual(harmless + customers);
});

test("ends with exit code 1 for a contradiction, and prints the expected and the actual response", async () => {
  const { sandbox } = await startSandbox();
  // A server that omits the Messages from its envelope.
  const url = await listen(async (request) => {
    const text = await (await sandbox.fetch(request)).text();
    return new Response(text.replace(/"Messages":\[.*?\],/, ""), {
      headers: { "Content-Type": "application/json" },
    });
  });

  const { code, out } = await runCommand(
    ["--base-url", url, "--only", "format.application/json.application/json"],
    DEMO,
  );

  expect(out).toMatch(/The server does not follow the document: \d of \d checks fail/);
  expect(out).toMatch(/expected {2}\S/);
  expect(out).toMatch(/actual {4}.*Messages/);
  expect(out).toContain("curl -sS -i");
  expect(code).toBe(1);
});

test("prints every check with its calls with --list, and needs neither server nor credentials", async () => {
  const { code, out, err } = await runCommand(["--list", "--only", "signature"]);

  expect(out).toMatch(
    /^startEmailAddressChange\.signature\.\S+\n {2}\S.*\n {2}security, tested\n {2}POST \/api\//m,
  );
  expect(out).toContain("Nothing was sent.");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("refuses an --only that matches nothing, with examples of ids", async () => {
  const { code, out, err } = await runCommand(["--base-url", "http://127.0.0.1:9", "--only", "frob"], DEMO);

  expect(err).toMatch(
    /^cbss-contract: --only frob matches no check: .* such as startEmail\S+, start\S+, start\S+ \(--list shows all\)\.\n$/,
  );
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

test("names all missing variables in one sentence", async () => {
  const some = await runCommand(["--base-url", "http://127.0.0.1:9"], {
    CBSS_CLIENT_KEY: "k",
    CBSS_LOGIN_SALT: "",
  });
  const changes = await runCommand(["--base-url", "http://127.0.0.1:9", "--allow-changes"], DEMO);

  const ending = "not set. Credentials come from the environment, never from flags: see --help.\n";
  expect(some).toEqual({
    code: 2,
    out: "",
    err: `cbss-contract: CBSS_CLIENT_CODE and CBSS_LOGIN_SALT are ${ending}`,
  });
  expect(changes).toEqual({
    code: 2,
    out: "",
    err: `cbss-contract: CBSS_PASSWORD, CBSS_NEW_EMAIL_ADDRESS and CBSS_NEW_MOBILE_PHONE_NUMBER are ${ending}`,
  });
});

test("refuses a secret with a stray line break by its name, without its value", async () => {
  const { code, err } = await runCommand(["--base-url", "http://127.0.0.1:9"], {
    ...DEMO,
    CBSS_CLIENT_KEY: "confidential\n",
  });

  expect(err).toMatch(/^cbss-contract: CBSS_CLIENT_KEY must be .*line break.*\n$/);
  expect(err).not.toContain("confidential");
  expect(code).toBe(2);
});

test("warns about http:// to another host, and refuses to send the password there", async () => {
  const url = "http://cbss.invalid";

  const warned = await runCommand(["--base-url", url], DEMO);
  const refused = await runCommand(["--base-url", url, "--allow-changes"], DEMO_WITH_CHANGES);

  expect(warned.err).toMatch(/^WARNING: http:\/\/cbss\.invalid is not encrypted\./);
  expect(refused).toEqual({
    code: 2,
    out: "",
    err: `cbss-contract: ${url} is not encrypted, and --allow-changes would send the customer's password as plain text: use https://.\n`,
  });
});

test("writes only JSON to standard output with --reporter json", async () => {
  const { url } = await startSandbox();

  const { code, out } = await runCommand(["--base-url", url, "--reporter", "json"], DEMO);

  const { target, summary, checks } = JSON.parse(out) as Report;
  expect(target).toBe(url);
  expect(summary.confirmed + summary.contradicted + summary.notTested).toBe(checks.length);
  expect(Object.keys(checks[0] ?? {})).toEqual([
    "id",
    "title",
    "operation",
    "provenance",
    "result",
    "expected",
    "actual",
    "evidence",
  ]);
  expect(code).toBe(0);
});

test("writes the complete report with --output, leaves no other file, and shows the summary", async () => {
  const { url } = await startSandbox();
  const folder = temporaryFolder();
  const file = join(folder, "report.json");
  writeFileSync(file, "of yesterday");

  const { out } = await runCommand(["--base-url", url, "--reporter=json", "--output", file], DEMO);

  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ target: url });
  expect(readdirSync(folder)).toEqual(["report.json"]);
  expect(out).toContain("The server follows the document");
});

test.each(["--output", "--learn"])(
  "refuses %s in a folder that does not exist, before it sends anything",
  async (flag) => {
    const { sandbox, url } = await startSandbox();
    const folder = temporaryFolder();
    mkdirSync(join(folder, "taken"));

    const missing = await runCommand(["--base-url", url, flag, join(folder, "no", "file")], DEMO);
    const taken = await runCommand(["--base-url", url, flag, join(folder, "taken")], DEMO);

    expect(missing).toEqual({
      code: 2,
      out: "",
      err: `cbss-contract: The folder ${join(folder, "no")} of ${flag} does not exist: create it, or name another file.\n`,
    });
    expect(taken).toMatchObject({
      code: 2,
      err: `cbss-contract: ${flag} must be a file, but ${join(folder, "taken")} is a folder.\n`,
    });
    expect(sandbox.journal).toEqual([]);
  },
);

test("ends at once with a sentence on Ctrl+C, and leaves no half-written file", async () => {
  const folder = temporaryFolder();
  const url = await listen(() => new Promise(() => undefined));
  const child = startCommand(
    ["--base-url", url, "--reporter=json", "--output", join(folder, "report.json")],
    DEMO,
  );
  await expect.poll(() => child.written.err, { timeout: 20_000 }).toContain("Checking");

  const started = performance.now();
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.on("close", resolve));

  expect(child.written.err).toMatch(/\ncbss-contract: ended by SIGINT\. Nothing was written\.\n$/);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(readdirSync(folder)).toEqual([]);
  expect(code).toBe(130);
});

test("ignores a closed pipe, and ends with the exit code of the run", async () => {
  const { url } = await startSandbox();
  const closed = async (args: string[], stream: "stdout" | "stderr") => {
    const child = startCommand(args, DEMO);
    child[stream]?.destroy();
    return { code: await new Promise((resolve) => child.on("close", resolve)), ...child.written };
  };

  expect(await closed(["--help"], "stdout")).toEqual({ code: 0, out: "", err: "" });
  expect(await closed(["--list"], "stdout")).toEqual({ code: 0, out: "", err: "" });
  expect(await closed(["--frob"], "stderr")).toEqual({ code: 2, out: "", err: "" });
  expect(await closed(["--base-url", url, "--only", "signature"], "stdout")).toMatchObject({ code: 0 });
});

test("shows the stack of an error only with DEBUG=cbss", async () => {
  const plain = await runCommand(["--frob"]);
  const debugged = await runCommand(["--frob"], { DEBUG: "cbss*" });

  expect(plain).toEqual({ code: 2, out: "", err: "cbss-contract: Unknown option '--frob': see --help.\n" });
  expect(debugged.err).toMatch(/UsageError: .*\n +at /);
});

async function listen(answer: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    const request = new Request(`http://127.0.0.1${incoming.url}`, {
      method: incoming.method ?? "",
      headers: Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      ),
      ...(body.length > 0 && { body }),
    });
    const response = await answer(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
