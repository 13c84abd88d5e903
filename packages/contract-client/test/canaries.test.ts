import { expect, it } from "vitest";
import { form, leaksIn, printed, secrets, signatureOver } from "./canaries.ts";

const all = { ...form, ...secrets };
const text = `${form.Password} ${secrets.clientKey} ${secrets.loginSalt}`;

it.each([
  ["as they are", text],
  ["in JSON", JSON.stringify(all)],
  ["in JSON within JSON", JSON.stringify(JSON.stringify(all))],
  ["in a URL", encodeURIComponent(text).toLowerCase()],
  ["in a form", String(new URLSearchParams(all))],
  ["in HTML", text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")],
  ["in what is printed of an object", printed({ deep: { deeper: all } })],
  ["in what is printed of an error", printed(new Error("No.", { cause: new Error(text) }))],
])("the canaries are found: %s", (_, shown) => {
  expect(leaksIn(shown).sort()).toEqual(["Password", "clientKey", "loginSalt"]);
});

it("the signature of a body is found", () => {
  const body = Buffer.from("{}");

  expect(leaksIn(`Signature=${signatureOver(body).toUpperCase()}`, body)).toEqual(["Signature"]);
});

it("nothing is found where there is nothing", () => {
  expect(leaksIn("sandbox-password", Buffer.from("{}"))).toEqual([]);
});
