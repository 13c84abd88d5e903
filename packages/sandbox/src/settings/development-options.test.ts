import { expect, test } from "vitest";
import { createSandbox } from "../index.ts";

test.each([
  [{ testSeed: 1.5 }, "createSandbox: testSeed must be a whole number."],
  [{ slowMs: -1 }, "createSandbox: slowMs must be a number of milliseconds, 0 or more."],
  [{ diagnose: 1 }, "createSandbox: diagnose must be true or false."],
  [{ openApi: "openapi.json" }, "createSandbox: openApi must be an OpenAPI document, as an object."],
])("the option %j causes a TypeError that names it", (options, message) => {
  expect(() => createSandbox(options as object)).toThrow(TypeError);
  expect(() => createSandbox(options as object)).toThrow(message);
});
