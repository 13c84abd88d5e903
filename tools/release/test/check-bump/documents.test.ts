import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compare, type Files } from "./planted.ts";

// The real document with an added enum, because no schema has one yet.
const bundle = fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));
const released = read();
form(released).properties["Channel"] = { type: "string", enum: ["email", "sms"] };

type Schema = { properties: Record<string, Record<string, unknown>>; required: string[] };
type Document = {
  info: Record<string, unknown>;
  paths: Record<
    string,
    { post: { summary: string; operationId: string; responses: Record<string, unknown> } }
  >;
  components: { schemas: Record<string, Schema> };
};

function read(): Document {
  return JSON.parse(readFileSync(bundle, "utf8"));
}

function form({ components }: Document): Schema {
  return components.schemas["StartEmailAddressChangeForm"] as Schema;
}

function answer({ components }: Document): Schema {
  return components.schemas["StartEmailAddressChangeResponse"] as Schema;
}

function operation({ paths }: Document): Document["paths"][string]["post"] {
  return (paths[email] as Document["paths"][string]).post;
}

const email = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const phone = "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber";

function packed(document: Document): Files {
  const exports = { "./openapi.json": "./dist/openapi.json" };
  return {
    "package.json": JSON.stringify({ name: "@cbss/planted", version: "0.1.0", exports }),
    "dist/openapi.json": JSON.stringify(document),
  };
}

function planted(change: (document: Document) => void): ReturnType<typeof compare> {
  const document = structuredClone(released);
  change(document);
  return compare(packed(released), packed(document));
}

const verdicts: ["major" | "minor" | "patch" | "none", string, (document: Document) => void, string][] = [
  ["major", "a path removed", ({ paths }) => delete paths[phone], "was removed"],
  [
    "major",
    "a required property added",
    (document) => {
      form(document).properties["Reason"] = { type: "string" };
      form(document).required.push("Reason");
    },
    "Reason",
  ],
  [
    "major",
    "a type changed",
    (document) => Object.assign(form(document).properties["Password"] as object, { type: "integer" }),
    "integer",
  ],
  [
    "major",
    "an enum value removed",
    (document) => Object.assign(form(document).properties["Channel"] as object, { enum: ["email"] }),
    "sms",
  ],
  ["major", "a response removed", (document) => delete operation(document).responses["415"], "415"],
  [
    "major",
    "an operation renamed",
    (document) => Object.assign(operation(document), { operationId: "change" }),
    "operationId",
  ],
  [
    "minor",
    "an optional property added to a request",
    (document) => Object.assign(form(document).properties, { Reason: { type: "string" } }),
    "Reason",
  ],
  [
    "minor",
    "an optional property added to a response",
    (document) => Object.assign(answer(document).properties, { Reason: { type: "string" } }),
    "Reason",
  ],
  [
    "minor",
    "an enum value added",
    (document) =>
      Object.assign(form(document).properties["Channel"] as object, { enum: ["email", "sms", "post"] }),
    "enum",
  ],
  [
    "minor",
    "a property of a request no longer required",
    (document) => form(document).required.pop(),
    "required",
  ],
  [
    "minor",
    "a new operation",
    (document) => {
      const post = { ...operation(document), operationId: "confirm" };
      document.paths["/api/Customer/Confirm"] = { post };
    },
    "/api/Customer/Confirm",
  ],
  [
    "minor",
    "a new response",
    (document) => Object.assign(operation(document).responses, { 429: { description: "Too many." } }),
    "429",
  ],
  ["patch", "wording", (document) => Object.assign(operation(document), { summary: "Begin" }), "summary"],
  [
    "patch",
    "a code sample",
    (document) => Object.assign(operation(document), { "x-codeSamples": [] }),
    "code samples",
  ],
  ["none", "the document's own version", ({ info }) => Object.assign(info, { version: "0.2.0" }), ""],
  ["none", "nothing", () => {}, ""],
];

describe("a change of the document", () => {
  it.each(verdicts)("is %s: %s", async (verdict, _, change, said) => {
    const compared = await planted(change);

    expect(compared.verdict).toBe(verdict);
    expect(compared.said).toContain(said);
  });
});
