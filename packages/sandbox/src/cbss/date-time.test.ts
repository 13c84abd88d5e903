import { describe, expect, test } from "vitest";
import { EMAIL_BODY, postJson } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";
import { formatDateTime } from "./date-time.ts";

test.each([
  ["2024-11-18T03:26:29.376Z", "2024-11-18T11:26:29.376+08:00"],
  ["2024-11-18T03:26:29.370Z", "2024-11-18T11:26:29.37+08:00"],
  ["2024-11-18T03:26:29.300Z", "2024-11-18T11:26:29.3+08:00"],
  ["2024-11-18T03:26:20.000Z", "2024-11-18T11:26:20+08:00"],
  ["2024-11-18T03:26:20.050Z", "2024-11-18T11:26:20.05+08:00"],
  ["2024-12-31T20:00:00.000Z", "2025-01-01T04:00:00+08:00"],
])("writes %s as %s", (given, expected) => {
  expect(formatDateTime(new Date(given))).toBe(expected);
});

describe("a window for DateTime", () => {
  // The DateTime of the body.
  const now = () => new Date("2024-11-18T03:26:29.298Z");
  const SENT = '"2024-11-18T03:26:29.298Z"';

  function callWith(DateTime: string, dateTimeWindow: number | false = 60_000) {
    return postJson(createSandbox({ now, dateTimeWindow }), EMAIL_BODY.replace(SENT, DateTime));
  }

  test.each([
    SENT,
    '"2024-11-18T03:25:29.298Z"',
    '"2024-11-18T03:27:29.298Z"',
    '"2024-11-18T11:26:29.2981234+08:00"',
    '"2024-11-18T11:26:29"',
  ])("a DateTime within the window (%s) is accepted", async (DateTime) => {
    expect(await callWith(DateTime)).toMatchObject({ IsSuccessful: true });
  });

  test.each([
    '"2024-11-18T03:25:29.297Z"',
    '"2024-11-18T03:27:29.299Z"',
    '"2024-11-18T03:26:29"',
    '"2024-02-31T03:26:29.298Z"',
    '"18 November 2024"',
    '""',
    "null",
  ])("a DateTime outside the window, or an invalid one (%s), is rejected", async (DateTime) => {
    expect(await callWith(DateTime)).toMatchObject({
      IsSuccessful: false,
      Messages: [{ Code: "DateTimeOutsideWindow" }],
    });
  });

  test("without a window, which is the default, any DateTime is accepted", async () => {
    expect(await callWith('"1999-01-01T00:00:00Z"', false)).toMatchObject({ IsSuccessful: true });
    expect(await postJson(createSandbox(), EMAIL_BODY)).toMatchObject({ IsSuccessful: true });
  });

  test("a wrong signature is reported before a wrong time", async () => {
    const sandbox = createSandbox({ dateTimeWindow: 1000 });

    expect(await postJson(sandbox, EMAIL_BODY, { query: "Signature=wrong" })).toMatchObject({
      Messages: [{ Code: "WrongSignature" }],
    });
  });
});
