import { parseArguments, UsageError } from "@cbss/internal/command";
import { expect, test } from "vitest";
import { COMMAND_LINE, type Command, readCommand } from "./read-command.ts";

const signature = "59cba59d3880e8192dc01d46a285001074cd0a7d14ea224c360cdade76be638b";

function read(args: string[]): Command {
  return readCommand(parseArguments(args, COMMAND_LINE));
}

test("reads the action, with standard input and lower-case hex by default", () => {
  expect(read(["sign"])).toEqual({ name: "sign", file: "-", digest: "hex" });
  expect(read(["verify", "a.json", "--signature", signature, "--digest=base64"])).toEqual({
    name: "verify",
    file: "a.json",
    signature,
    digest: "base64",
  });
  expect(read(["--signature=-_", "diagnose", "-"])).toEqual({
    name: "diagnose",
    file: "-",
    signature: "-_",
  });
});

test.each([
  [[], "the first argument must be sign, verify or diagnose: see --help."],
  [["sing"], "the first argument must be sign, verify or diagnose: see --help."],
  [["sign", "a", "b"], "sign takes one FILE at most: see --help."],
  [["sign", "--signature", signature], "sign takes no --signature: it prints one."],
  [["verify"], "verify needs --signature: the one that came with the body."],
  [["diagnose"], "diagnose needs --signature: the one that came with the body."],
  [
    ["diagnose", "--signature", signature, "--digest", "hex"],
    "diagnose takes no --digest: it tries them all.",
  ],
  [["sign", "--digest", "HEX"], "--digest must be hex, hex-upper or base64, but it is 'HEX'."],
  [["sign", "--frob"], "Unknown option '--frob': see --help."],
  [["verify", "--signature"], "Option '--signature <value>' argument missing: see --help."],
  [["verify", "--signature", "-_"], "Option '--signature' argument is ambiguous: see --help."],
])("%j is refused with a sentence", (args, sentence) => {
  expect(() => read(args)).toThrow(new UsageError(sentence));
});

test.each([
  "--client-key",
  "--clientKey",
  "--login-salt",
  "--salt",
  "--secret",
  "--key",
  "--cbss-client-key",
])("%s is refused with the reason, and its value is not repeated", (flag) => {
  const sentence = `${flag} is not taken, since other users of this machine can read the arguments and the shell keeps them: set CBSS_CLIENT_KEY and CBSS_LOGIN_SALT in the environment.`;

  expect(() => read(["sign", flag, "confidential"])).toThrow(new UsageError(sentence));
  expect(() => read(["sign", `${flag}=confidential`])).toThrow(new UsageError(sentence));
});
