/** The help pages' own samples, byte for byte. The page indents its `application/json` sample and leaves `text/html` raw. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sample = (name: string): string =>
  readFileSync(new URL(`../examples/help-pages/${name}`, import.meta.url), "utf8");

test.each([
  "start-email-address-change.request",
  "start-email-address-change.response",
  "start-mobile-phone-number-change.request",
  "start-mobile-phone-number-change.response",
])("the indented sample is the raw sample, indented by two spaces: %s", (name) => {
  const raw = sample(`${name}.html.json`);
  const indented = sample(`${name}.json`);

  // JSON.parse keeps the order of the properties, so this compares the order too.
  expect(JSON.stringify(JSON.parse(raw), null, 2)).toBe(indented);
  expect(JSON.stringify(JSON.parse(indented))).toBe(raw);
});

test("the serializer writes properties in this order, with nulls and without whitespace", () => {
  expect(sample("start-email-address-change.request.html.json")).toBe(
    '{"ClientCode":"sample string 1","DateTime":"2024-11-18T11:26:29.2984772+08:00","Content":{"Identity":null,"Password":"sample string 1","NewEmailAddress":"sample string 2"}}',
  );
  expect(sample("start-email-address-change.response.html.json")).toBe(
    '{"IsSuccessful":true,"Messages":[],"ClientCode":"sample string 2","DateTime":"2024-11-18T11:26:29.3766147+08:00","Content":null}',
  );
});

test("the two operations differ in the last property of Content and in the time", () => {
  const ofEmail = sample("start-email-address-change.request.html.json");
  const ofPhone = sample("start-mobile-phone-number-change.request.html.json");

  expect(
    ofPhone
      .replace("NewMobilePhoneNumber", "NewEmailAddress")
      .replace("2024-11-18T12:48:02.7466721+08:00", "2024-11-18T11:26:29.2984772+08:00"),
  ).toBe(ofEmail);
});
