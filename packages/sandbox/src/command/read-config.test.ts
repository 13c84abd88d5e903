import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { postJson, signatureOf } from "../../test/calls.ts";
import { writeFile } from "../../test/write-file.ts";
import { createSandbox } from "../index.ts";
import { OPTION_NAMES } from "../settings/read-options.ts";
import { readConfig } from "./read-config.ts";

const schema = JSON.parse(readFileSync(new URL("../../config.schema.json", import.meta.url), "utf8"));

function read(yaml: string) {
  return readConfig(writeFile("sandbox.yaml", yaml));
}

async function refusal(yaml: string): Promise<string> {
  const error = await read(yaml).then(
    () => new Error("the file was accepted"),
    (reason: Error) => reason,
  );
  expect(error.name).toBe("UsageError");
  return error.message.replace(/^.*sandbox\.yaml:/, "");
}

const PEOPLE = `
clients:
  - { clientCode: WEB, clientKey: web-key }
customers:
  - name: ann
    password: ann-password
    sessions: [{ clientCode: WEB, loginSalt: salt-1 }]
`;

test("clients and customers come from the file", async () => {
  const { options } = await read(PEOPLE);
  const body =
    '{"ClientCode":"WEB","Content":{"Password":"ann-password","NewEmailAddress":"ann@example.com"}}';

  const answer = await postJson(createSandbox(options), body, {
    query: `Signature=${signatureOf(body, "web-keysalt-1")}`,
  });

  expect(answer).toMatchObject({ IsSuccessful: true, ClientCode: "WEB" });
});

test("the file names the fields of a message", async () => {
  const { options } = await read("message: { code: Number, text: Sentence }");

  expect((await postJson(createSandbox(options), "{}")).Messages).toEqual([
    { Number: "UnknownClient", Sentence: expect.stringContaining("ClientCode") },
  ]);
});

test.each(["", "# nothing\n", "---\n"])("a file without settings (%j) keeps every default", async (yaml) => {
  expect(await read(yaml)).toEqual({ options: {}, smtp: undefined });
});

test("the README's example is valid, and names the schema for editors", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, yaml = ""] = /```yaml\n([\s\S]+?)```/.exec(readme) ?? [];

  expect(yaml).toMatch(/^# yaml-language-server: \$schema=\S+\/config\.schema\.json\n/);
  expect((await read(yaml)).options.customers).not.toHaveLength(0);
});

test("the schema has every option that a file can contain", () => {
  const inCodeOnly = ["now", "deliver", "toMessage", "openApi"];
  const inFileOnly = ["message", "smtp"];

  expect(Object.keys(schema.properties).sort()).toEqual(
    [...OPTION_NAMES.filter((name) => !inCodeOnly.includes(name)), ...inFileOnly].sort(),
  );
});

test("every setting of the schema has a description", () => {
  for (const [name, { description }] of Object.entries<{ description?: string }>(schema.properties))
    expect(description, name).toMatch(/\.$/);
});

describe("an invalid file causes an error with line, column and reason", () => {
  const people = PEOPLE.trimStart();

  test.each([
    ["an unknown setting", "lockout: false\nlokout: false\n", "2:1: lokout is not a setting."],
    [
      "a name that may be a secret",
      people.replace("name: ann", "name: ann\n    hunter2-hunter2: 1"),
      "5:5: customers[0] has an unknown name here; the valid names are name, password, identity, sessions.",
    ],
    [
      "a secret in place of all settings",
      "S3cret-S3cret: 1\n",
      "1:1: the file has an unknown name here; the valid names are ",
    ],
    ["an unknown property", people.replace("name:", "nmae:"), "4:5: customers[0] lacks name."],
    ["an object for a list", "clients:\n  WEB: web-key\n", "1:1: clients must be a list."],
    ["a list as the root", "- clients\n", "1:1: the file must be an object."],
    [
      "a number for a text",
      people.replace("ann-password", "12345"),
      "5:5: customers[0].password must be text",
    ],
    ["an empty text", people.replace("salt-1", '""'), "6:35: customers[0].sessions[0].loginSalt must not be"],
    ["too small", "oneTimePasswordLifetime: 0\n", "1:1: oneTimePasswordLifetime must be at least 1."],
    ["true for a rule", "\nlockout: true\n", "2:1: lockout must not be true: leave it out or set a value."],
    ["one of three", "signatureCheckedIn: proxy\n", "1:1: signatureCheckedIn must be one of action, filter"],
    [
      "an unknown client",
      people.replace("Code: WEB, login", "Code: SHOP, login"),
      "6:18: customers[0].sessions[0].clientCode must match the clientCode of one of the clients.",
    ],
    [
      "a key with a line break",
      people.replace("web-key", '"web-key\\n"'),
      "2:24: clients[0].clientKey must be the text issued by CBSS",
    ],
    [
      "two clients with the same code",
      people.replace("customers", "  - { clientCode: WEB, clientKey: k }\ncustomers"),
      "3:7: clients[1].clientCode must be",
    ],
    [
      "no client for the demo customer",
      "customers: []\nclients: []\nsmtp: { url: x }",
      "3:9: smtp.url must be of the form",
    ],
    [
      "an invalid domain",
      "smtp: { url: smtp://localhost, smsDomain: a@b }",
      "1:32: smtp.smsDomain must be a domain",
    ],
    ["two settings with the same name", "lockout: false\nlockout: false\n", "2:1: this name appears twice."],
    ["a tab", "clients:\n\t- a\n", "2:1: "],
    ["an open bracket", "clients: [\n", "2:1: "],
    [
      "an at sign",
      people.replace("ann-password", "@nn"),
      "5:15: put text that starts with a special character",
    ],
    [
      "a colon and a space",
      people.replace("ann-password", "ann: x"),
      "5:15: put text with a colon and a space",
    ],
    [
      "a backslash",
      people.replace("ann-password", '"ann\\q"'),
      "5:19: put text with a backslash in single quotes",
    ],
    ["text after a quote", people.replace("ann-password", '"ann" x'), "5:21: unexpected content"],
    ["a key of two lines", '"a\nb": c', "1:1: not valid YAML: put text with special characters in quotes."],
    [
      "a name that is invalid in XML",
      "message: { code: error code, text: Text }",
      "1:12: message.code must be a name",
    ],
    [
      "the same name for two fields",
      "message: { code: Text, text: Text }",
      "1:24: message.text must be another name",
    ],
    ["two documents", "lockout: false\n---\nlockout: false\n", "2:1: only one YAML document is read."],
  ])("%s", async (_, yaml, message) => {
    expect(await refusal(yaml)).toContain(message);
  });

  test.each([
    "*secret",
    "!secret",
    "'secret",
    '"secret\\q"',
    "@secret",
    "&secret",
    "12345secret: x",
    "{secret",
  ])("that does not quote a password (%s)", async (password) => {
    expect(await refusal(people.replace("ann-password", password))).not.toContain("secret");
  });

  test("that names a missing file", async () => {
    await expect(readConfig("/nowhere/sandbox.yaml")).rejects.toThrow(
      "--config /nowhere/sandbox.yaml cannot be read (ENOENT).",
    );
  });
});

test("the README's table has every setting", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

  for (const name of [...OPTION_NAMES, "smtp"])
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, "m"));
});
