import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RunOptions, runProgram } from "@cbss/testing/run-program";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { beforeAll, describe, expect, test } from "vitest";

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));
const env = { CBSS_CLIENT_KEY: "sandbox-client-key", CBSS_LOGIN_SALT: "sandbox-login-salt", DEBUG: "" };
// Bytes that a decoder would lose: a byte-order mark, an incomplete character, CRLF at the end.
const body = Buffer.from("efbbbf7bc37d0d0a", "hex");
const digest = createHash("sha256").update(body).update("sandbox-client-keysandbox-login-salt").digest();
const hex = digest.toString("hex");

const folder = temporaryFolder();
const file = join(folder, "body.json");
beforeAll(() => writeFile(file, body));

function run(args: string[], { env: more, ...options }: RunOptions = {}) {
  return runProgram(process.execPath, [cli, ...args], {
    ...options,
    env: { ...process.env, ...env, ...more },
  });
}

describe("sign", () => {
  test("prints the signature of a file's bytes, and nothing else", async () => {
    expect(await run(["sign", file])).toEqual({ code: 0, out: `${hex}\n`, err: "" });
  });

  test.each([[["sign"]], [["sign", "-"]]])("%j reads standard input byte for byte", async (args) => {
    expect(await run(args, { stdin: body })).toEqual({ code: 0, out: `${hex}\n`, err: "" });
  });

  test.each([
    ["hex", hex],
    ["hex-upper", hex.toUpperCase()],
    ["base64", digest.toString("base64")],
  ])("writes the digest as %s", async (encoding, signature) => {
    expect((await run(["sign", file, "--digest", encoding])).out).toBe(`${signature}\n`);
  });

  test("signs an empty input", async () => {
    const signature = createHash("sha256").update("sandbox-client-keysandbox-login-salt").digest("hex");

    expect((await run(["sign"], { stdin: Buffer.alloc(0) })).out).toBe(`${signature}\n`);
  });
});

test.each([
  ["sign", "<&-", "closed standard input"],
  ["sign", "</dev/null", "/dev/null"],
  ["verify", "<&-", "closed standard input"],
  ["diagnose", "<&-", "closed standard input"],
])("%s %s refuses %s with one sentence and exit 2", async (name, redirection) => {
  const args = [cli, name, ...(name === "sign" ? [] : ["--signature", hex])];
  const command = `exec "$0" "$@" ${redirection}`;

  expect(
    await runProgram("sh", ["-c", command, process.execPath, ...args], { env: { ...process.env, ...env } }),
  ).toEqual({
    code: 2,
    out: "",
    err: "cbss-signature: standard input has no body: name a FILE or pipe the body in. To sign an empty body, use an empty file or pipe.\n",
  });
});

test("an empty body is signed from an empty file and from an empty pipe", async () => {
  const signature = createHash("sha256").update("sandbox-client-keysandbox-login-salt").digest("hex");
  const empty = join(folder, "empty");
  await writeFile(empty, "");
  const shell = (command: string) =>
    runProgram("sh", ["-c", command, process.execPath, cli, empty], { env: { ...process.env, ...env } });

  expect((await shell(`: | "$0" "$1" sign`)).out).toBe(`${signature}\n`);
  expect((await shell(`"$0" "$1" sign <"$2"`)).out).toBe(`${signature}\n`);
  expect((await shell(`"$0" "$1" sign "$2"`)).out).toBe(`${signature}\n`);
});

describe("verify", () => {
  test("prints valid with exit 0, and not valid with exit 1", async () => {
    expect(await run(["verify", file, "--signature", hex])).toEqual({ code: 0, out: "valid\n", err: "" });
    expect(await run(["verify", "--signature", hex], { stdin: body })).toMatchObject({ code: 0 });
    expect(await run(["verify", file, "--signature", hex.toUpperCase()])).toEqual({
      code: 1,
      out: "not valid\n",
      err: "",
    });
  });

  test("takes a digest in another encoding with --digest", async () => {
    const args = ["verify", file, "--signature", digest.toString("base64"), "--digest", "base64"];

    expect(await run(args)).toMatchObject({ code: 0, out: "valid\n" });
  });
});

describe("diagnose", () => {
  test("names the mistake, with exit 1", async () => {
    expect(await run(["diagnose", file, "--signature", hex.toUpperCase()])).toEqual({
      code: 1,
      out: "explained: The digest is correct, but it is written in upper-case hex. Write it as 64 digits of lower-case hex.\n",
      err: "",
    });
  });

  test("states that no mistake fits, with exit 1", async () => {
    expect(await run(["diagnose", file, "--signature", ""])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^unexplained: The signature is empty/),
    });
  });

  test("states that the signature is valid, with exit 0", async () => {
    expect(await run(["diagnose", file, "--signature", hex])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^valid: The signature is correct/),
    });
  });
});

test.each([
  [["sing"], "the first argument must be sign, verify or diagnose: see --help."],
  [["sign"], "CBSS_CLIENT_KEY is not set: the secrets are read from CBSS_CLIENT_KEY and CBSS_LOGIN_SALT."],
  [["verify", "--signatur=confidential"], "Unknown option '--signatur': did you mean --signature?"],
])("wrong use (%j) is one sentence and exit 2", async (args, sentence) => {
  const ended = await run(args, { env: { CBSS_CLIENT_KEY: undefined } });

  expect(ended).toEqual({ code: 2, out: "", err: `cbss-signature: ${sentence}\n` });
});

test("a file that cannot be read is one sentence and exit 1, with a stack only for DEBUG=cbss*", async () => {
  const missing = join(folder, "missing.json");
  const sentence = `cbss-signature: ${missing} cannot be read (ENOENT): name a file, or pass the body on standard input.\n`;

  expect(await run(["sign", missing])).toEqual({ code: 1, out: "", err: sentence });
  expect((await run(["sign", missing], { env: { DEBUG: "cbss*" } })).err).toMatch(
    /^cbss-signature: [\s\S]+\n {4}at /,
  );
});

test("a closed pipe is not an error, and does not change the exit code", async () => {
  expect(await run(["--help"], { closed: "stdout" })).toEqual({ code: 0, out: "", err: "" });
  expect(await run(["verify", file, "--signature", hex], { closed: "stdout" })).toMatchObject({ code: 0 });
  expect(await run(["verify", file, "--signature", "x"], { closed: "stdout" })).toEqual({
    code: 1,
    out: "",
    err: "",
  });
  expect(await run(["sing"], { closed: "stderr" })).toEqual({ code: 2, out: "", err: "" });
});

test("--help prints the usage, and --version the version", async () => {
  expect(await run(["--help"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Usage: cbss-signature/),
    err: "",
  });
  expect(await run(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: "",
  });
});

test("no output shows a secret or the joined text, even after an error", async () => {
  const secrets = {
    CBSS_CLIENT_KEY: "confidential-key",
    CBSS_LOGIN_SALT: "confidential-salt",
    DEBUG: "cbss*",
  };
  const commands = [
    ["sign", file],
    ["sign", folder],
    ["verify", file, "--signature", hex],
    ["diagnose", file, "--signature", hex],
    ["diagnose", file, "--signature", "x"],
    ["sign", "--client-key=confidential"],
    ["sign", "--salt", "confidential"],
    ["sign", "CBSS_CLIENT_KEY=confidential"],
    ["sign", "--clinet-key=confidential"],
  ];

  const ended = await Promise.all(commands.map((args) => run(args, { env: secrets })));

  expect(ended.map(({ code }) => code)).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2]);
  expect(JSON.stringify(ended)).not.toContain("confidential");
}, 20_000);
