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
])("suggests for %s the name %s", (misspelt, name) => {
  expect(nearestName(misspelt, names)).toBe(name);
});

test.each(["", "x", "foo", "pp", "smartphone", "signature-of-the-body"])(
  "suggests no name for %j",
  (misspelt) => {
    expect(nearestName(misspelt, names)).toBeUndefined();
  },
);
