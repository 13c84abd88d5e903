import { parseArguments, UsageError } from "@cbss/internal/command";
import { expect, test } from "vitest";
import { COMMAND_LINE, type Command, readCommand } from "../src/command/read-command.ts";

const URL = "https://cbss.example";

function read(args: string[]): Command {
  return readCommand(parseArguments(args, COMMAND_LINE));
}

test("reads the base URL, and uses the defaults for all other options", () => {
  expect(read(["--base-url", `${URL}/`])).toEqual({
    name: "check",
    baseUrl: URL,
    reporter: "pretty",
    output: undefined,
    learn: undefined,
    allowChanges: "none",
    tryWrongPassword: false,
    probeSecrets: undefined,
    only: undefined,
    timeoutMs: 10000,
  });
});

test("reads --allow-changes with no value and with the value all", () => {
  expect(read(["--base-url", URL, "--allow-changes"])).toMatchObject({ allowChanges: "one" });
  expect(read(["--allow-changes=all", "--base-url", URL])).toMatchObject({ allowChanges: "all" });
});

test("reads --try-wrong-password together with --allow-changes, and refuses it alone", () => {
  expect(read(["--base-url", URL, "--allow-changes", "--try-wrong-password"])).toMatchObject({
    tryWrongPassword: true,
  });
  expect(() => read(["--base-url", URL, "--try-wrong-password"])).toThrow(
    "--try-wrong-password needs --allow-changes",
  );
});

test("reads --probe-secrets", () => {
  expect(read(["--base-url", URL, "--probe-secrets"])).toMatchObject({ probeSecrets: true });
});

test("lists without a server", () => {
  expect(read(["--list", "--only", "signature"])).toEqual({
    name: "list",
    allowChanges: "none",
    tryWrongPassword: false,
    probeSecrets: undefined,
    only: "signature",
  });
});

test.each([
  [[], "--base-url is missing: set it to the address of the server, such as https://cbss.example."],
  [["--base-url"], "Option '--base-url <value>' argument missing: see --help."],
  [["--frob"], "Unknown option '--frob': see --help."],
  [["--reportr=json"], "Unknown option '--reportr': did you mean --reporter?"],
  [
    ["--baseurl=https://me:confidential@cbss.example"],
    "Unknown option '--baseurl': did you mean --base-url?",
  ],
  [["--allow-change"], "Unknown option '--allow-change': did you mean --allow-changes?"],
  [
    ["--base-url", URL, "--reporter", "xml"],
    "--reporter must be pretty, json, junit or html, but it is 'xml'.",
  ],
  [["--base-url", URL, "--output="], "--output must be a file, but it is empty."],
  [["--base-url", URL, "--output=a", "--learn=a"], "--output and --learn must be two different files."],
  [["--list", "--output", "a"], "--list cannot be combined with --output or --learn."],
  ...["0", "1.5", "-1", "soon", "2147483648"].map((timeout) => [
    ["--base-url", URL, `--timeout=${timeout}`],
    `--timeout must be a whole number of milliseconds from 1 to 2147483647, but it is '${timeout}'.`,
  ]),
  ...["=", "=one", "=yes"].map((value) => [
    ["--base-url", URL, `--allow-changes${value}`],
    '--allow-changes: expected no value or "all": use --allow-changes or --allow-changes=all.',
  ]),
] as [string[], string][])("refuses %j with a sentence", (args, sentence) => {
  expect(() => read(args)).toThrow(new UsageError(sentence));
});

test.each([
  "ftp://cbss.example",
  "cbss.example",
  "https://me:confidential@cbss.example",
  `${URL}/?Signature=1`,
  `${URL}/#a`,
])("refuses %s as a base URL, and does not repeat it", (baseUrl) => {
  expect(() => read(["--base-url", baseUrl])).toThrow(
    new UsageError(
      "--base-url must be an http or https URL without user, password, query or fragment, such as https://cbss.example.",
    ),
  );
});

test.each(["--client-key", "--login-salt", "--password", "--cbss-password", "--new-email-address"])(
  "refuses %s with the reason, and does not repeat its value",
  (flag) => {
    const sentence = `${flag} is not taken, since other users of this machine can read the arguments and the shell keeps them: set CBSS_CLIENT_CODE, CBSS_CLIENT_KEY and the others of --help in the environment.`;

    expect(() => read(["--base-url", URL, flag, "confidential"])).toThrow(new UsageError(sentence));
    expect(() => read([`${flag}=confidential`])).toThrow(new UsageError(sentence));
  },
);
