import { parseArguments } from "@cbss/internal/command";
import { expect, test } from "vitest";
import { writeFile } from "../../test/write-file.ts";
import { COMMAND_LINE, readCommand } from "./read-command.ts";
import { readSettings } from "./read-settings.ts";

function settingsOf(args: string[]) {
  return readSettings(readCommand(parseArguments(args, COMMAND_LINE)));
}

const FILE = 'smtp: { url: "smtp://file.example", smsDomain: sms.file.example, from: cbss@file.example }';

test("without flags and a file, every default stays, and nothing is sent", async () => {
  expect(await settingsOf([])).toMatchObject({ options: {}, smtp: undefined });
});

test("a file alone can configure email", async () => {
  const { options, smtp } = await settingsOf(["--config", writeFile("sandbox.yaml", FILE)]);

  expect(smtp).toMatchObject({ url: "smtp://file.example", smsDomain: "sms.file.example" });
  expect(options.deliver).toBeTypeOf("function");
});

test("each flag overrides its setting in the file", async () => {
  const args = ["--config", writeFile("sandbox.yaml", FILE), "--smtp", "smtp://flag.example"];

  expect((await settingsOf(args)).smtp).toEqual({
    url: "smtp://flag.example",
    smsDomain: "sms.file.example",
    from: "cbss@file.example",
  });
  expect((await settingsOf([...args.slice(0, 2), "--sms-domain", "sms.flag.example"])).smtp).toMatchObject({
    url: "smtp://file.example",
    smsDomain: "sms.flag.example",
  });
});
