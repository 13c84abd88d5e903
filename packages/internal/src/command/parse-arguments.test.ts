import { expect, expectTypeOf, test } from "vitest";
import { parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

const line = {
  options: {
    "base-url": { type: "string" },
    reporter: { type: "string", default: "pretty" },
    list: { type: "boolean" },
    "allow-changes": { type: "boolean", takesValue: "maybe" },
  },
} as const;

function valuesOf(...args: string[]) {
  return { ...parseArguments(args, line).values };
}

test("reads flags, with their defaults", () => {
  expect(valuesOf()).toEqual({ reporter: "pretty" });
  expect(valuesOf("--base-url", "https://a.example", "--reporter=json", "--list")).toEqual({
    "base-url": "https://a.example",
    reporter: "json",
    list: true,
  });
  expect(valuesOf("--base-url=--x", "--reporter", "-")).toEqual({ "base-url": "--x", reporter: "-" });
});

test("reads a flag with an optional value, and uses the last value if the flag is repeated", () => {
  expect(valuesOf("--allow-changes")).toMatchObject({ "allow-changes": true });
  expect(valuesOf("--allow-changes", "--allow-changes=all")).toMatchObject({ "allow-changes": "all" });
  expect(valuesOf("--allow-changes=")).toMatchObject({ "allow-changes": "" });
});

test("reads --help, --version and their short forms for every command", () => {
  expect(valuesOf("--help", "-v")).toMatchObject({ help: true, version: true });
  expect(valuesOf("-hv")).toMatchObject({ help: true, version: true });
});

test("reads arguments that are not flags if the command accepts them", () => {
  expect(parseArguments(["sign", "--", "--list"], { ...line, allowPositionals: true })).toMatchObject({
    positionals: ["sign", "--list"],
    values: { reporter: "pretty" },
  });
});

test("gives each value the type of its option", () => {
  const { values } = parseArguments([], line);

  expectTypeOf(values.reporter).toEqualTypeOf<string>();
  expectTypeOf(values["base-url"]).toEqualTypeOf<string | undefined>();
  expectTypeOf(values.list).toEqualTypeOf<true | undefined>();
  expectTypeOf(values["allow-changes"]).toEqualTypeOf<string | true | undefined>();
});

test.each([
  ["--frob", "Unknown option '--frob': see --help."],
  ["-x", "Unknown option '-x': see --help."],
  ["--reportr", "Unknown option '--reportr': did you mean --reporter?"],
  ["--baseUrl", "Unknown option '--baseUrl': did you mean --base-url?"],
  ["--allow", "Unknown option '--allow': did you mean --allow-changes?"],
  ["--hlep", "Unknown option '--hlep': did you mean --help?"],
  ["--no-list", "Unknown option '--no-list': see --help."],
  ["--constructor", "Unknown option '--constructor': see --help."],
  ["--reporter", "Option '--reporter <value>' argument missing: see --help."],
  ["--reporter --list", "Option '--reporter' argument is ambiguous: see --help."],
  ["--list=yes", "Option '--list' does not take an argument: see --help."],
  ["--list pretty", "Unexpected argument at position 2: see --help."],
])("rejects %s with one sentence", (args, sentence) => {
  expect(() => valuesOf(...args.split(" "))).toThrow(new UsageError(sentence));
});

test.each([
  "--baseurl=https://user:confidential@a.example",
  "--baseurl https://user:confidential@a.example",
  "--list=confidential",
  "confidential",
  "-confidential",
  "--\u001b[31mconfidential",
  "--confidential\nconfidential",
  `--reporter${"confidential".repeat(4)}`,
])("rejects %j and repeats no value", (args) => {
  const parse = () => valuesOf(...args.split(" "));

  expect(parse).toThrow(UsageError);
  expect(parse).not.toThrow(/confidential/);
});

const secretVariables = ["CBSS_CLIENT_KEY", "CBSS_LOGIN_SALT", "CBSS_NEW_EMAIL_ADDRESS"];

test.each([
  "--client-key",
  "--clientKey",
  "--CBSS_CLIENT_KEY",
  "-key",
  "--salt",
  "--secret",
  "--new-email",
  "--email-address",
  "CBSS_CLIENT_KEY",
])("rejects the secret %s with the reason, and does not repeat it", (flag) => {
  const parse = () => parseArguments([`${flag}=confidential`, "--help"], { ...line, secretVariables });

  expect(parse).toThrow(
    new UsageError(
      `${flag} is not taken, since other users of this machine can read the arguments and the shell keeps them: ` +
        "set CBSS_CLIENT_KEY, CBSS_LOGIN_SALT and the others of --help in the environment.",
    ),
  );
});

test("a command without secrets rejects no flag as a secret", () => {
  expect(() => valuesOf("--secret=1")).toThrow("Unknown option '--secret': see --help.");
});
