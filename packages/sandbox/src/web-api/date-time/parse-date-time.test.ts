import { expect, test } from "vitest";
import { parseDateTime } from "./parse-date-time.ts";
import { readJsonDate } from "./read-json-date.ts";

test.each([
  ["2024-11-18", "2024-11-18T00:00:00"],
  ["2024-11", "2024-11-01T00:00:00"],
  ["1-1-1", "2001-01-01T00:00:00"],
  ["1 2 30", "1930-01-02T00:00:00"],
  ["11/18/2024 11:26:29 PM", "2024-11-18T23:26:29"],
  ["Nov 18, 2024", "2024-11-18T00:00:00"],
  ["18 November 2024 5 am", "2024-11-18T05:00:00"],
  ["Mon, 18 Nov 2024 11:26:29 GMT", "2024-11-18T11:26:29Z"],
  ["2024-11-18 11:26:29.123456789+8", "2024-11-18T11:26:29.1234568+08:00"],
  ["2024-11-18T11:26", "2024-11-18T11:26:00"],
  ["2024-11-18T11:26:29.2984772+08:00Z", "2024-11-18T11:26:29.2984772+08:00"],
  ["2024年11月18日 11時26分29秒", "2024-11-18T11:26:29"],
])("reads %s as .NET does", (text, iso) => {
  expect(parseDateTime(text)).toBe(iso);
});

test.each([
  "",
  " ",
  "yesterday",
  "1700000000",
  "2024-13-01",
  "2024-02-30",
  "2024-11-18T11:60:00",
  "2024-11-18T1:26:29",
  "2024-11-18T11:26:29 UTC",
  "2024-11-18T11:26:29 PM",
  "2024-11-18 24:00",
  "2024-11-18 11:26+15:00",
  "Tue, 18 Nov 2024",
  "20241118T112629Z",
  "-2024-11-18",
  "11",
  "x".repeat(1_000_000),
])("does not parse %.40s as a date", (text) => {
  expect(parseDateTime(text)).toBeUndefined();
});

test("ends with the year 9999 in the server's zone, unless UTC is kept", () => {
  expect(parseDateTime("9999-12-31T15:59:59Z")).toBe("9999-12-31T15:59:59Z");
  expect(parseDateTime("9999-12-31T16:00:00Z")).toBeUndefined();
  expect(parseDateTime("9999-12-31T16:00:00Z", true)).toBe("9999-12-31T16:00:00Z");
  expect(parseDateTime("9999-12-31T23:59:59+08:00")).toBe("9999-12-31T23:59:59+08:00");
  expect(parseDateTime("9999-12-31T23:59:59-08:00", true)).toBeUndefined();
});

test.each([
  ["2024-11-18T11:26:29", "2024-11-18T11:26:29"],
  ["2024-11-18T11:26:29.2984772z", "2024-11-18T11:26:29.2984772Z"],
  ["2024-11-18T11:26:29+1500", "2024-11-18T11:26:29+15:00"],
  ["/Date(1234656000000)/", "2009-02-15T00:00:00.000Z"],
  ["/Date(-1+0800)/", "1969-12-31T23:59:59.999Z"],
  ["/Date(9999999999999999)/", "overflow"],
  ["/Date(x)/", undefined],
  ["2024-11-18", undefined],
  ["2024-02-30T00:00:00", undefined],
])("Newtonsoft.Json reads %s as a date in any text", (text, iso) => {
  expect(readJsonDate(text)).toBe(iso);
});
