import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

const names = ["port", "host", "smtp", "sms-domain", "open-api", "signature", "help"];

test.each([
  ["prot", "port"],
  ["pott", "port"],
  ["hosts", "host"],
  ["smsDomain", "sms-domain"],
  ["sms_domain", "sms-domain"],
  ["signatur", "signature"],
  ["sign", "signature"],
  ["openapi", "open-api"],
  ["PORT", "port"],
])("%s was meant to be %s", (misspelt, name) => {
  expect(nearestName(misspelt, names)).toBe(name);
});

test.each(["", "x", "foo", "pp", "smartphone", "signature-of-the-body"])("%j is near to none", (misspelt) => {
  expect(nearestName(misspelt, names)).toBeUndefined();
});
