import { expect, test } from "vitest";
import { EMAIL_BODY, ORIGIN, post } from "../../test/calls.ts";
import { createSandbox, type Sandbox, type TriggerName } from "../index.ts";

const setFault = (sandbox: Sandbox, body: string, headers = {}) =>
  sandbox.fetch(`${ORIGIN}/__sandbox/faults`, { method: "POST", body, headers });
const statuses = async (sandbox: Sandbox, count: number) => {
  const found: number[] = [];
  for (let i = 0; i < count; i++) found.push((await post(sandbox, EMAIL_BODY)).status);
  return found;
};

test("a fault applies to the next calls, and later calls behave as usual", async () => {
  const sandbox = createSandbox();

  const response = await setFault(sandbox, '{"trigger":"error","times":2}');

  expect([response.status, await response.json()]).toEqual([200, { trigger: "error", times: 2 }]);
  expect(await statuses(sandbox, 3)).toEqual([500, 500, 200]);
});

test("a fault applies to one call by default, and a newer fault replaces it", async () => {
  const sandbox = createSandbox();
  await setFault(sandbox, '{"trigger":"error","times":5}');

  await setFault(sandbox, '{"trigger":"unauthorized"}');

  expect(await statuses(sandbox, 2)).toEqual([401, 200]);
});

test("a call with a wrong signature does not use up a fault", async () => {
  const sandbox = createSandbox();
  sandbox.setFault("error");

  await post(sandbox, EMAIL_BODY, { query: "Signature=wrong" });

  expect(await statuses(sandbox, 2)).toEqual([500, 200]);
});

test("a reset ends a fault", async () => {
  const sandbox = createSandbox();
  sandbox.setFault("error", 9);

  sandbox.reset();

  expect(await statuses(sandbox, 1)).toEqual([200]);
});

test.each([
  ["not JSON", "The body must be JSON."],
  ["null", "trigger must be one of accepted, rejected,"],
  ['{"trigger":"explode"}', "trigger must be one of accepted, rejected,"],
  ['{"trigger":"error","times":0}', "times must be a whole number from 1."],
  ['{"trigger":"error","time":2}', "A fault has trigger and times, and nothing else."],
])("refuses the fault %s with a reason", async (body, reason) => {
  const sandbox = createSandbox();

  const response = await setFault(sandbox, body);

  expect(response.status).toBe(400);
  expect(await response.text()).toContain(reason);
  expect(await statuses(sandbox, 1)).toEqual([200]);
});

test("a fault of more than 1 MiB gives 413", async () => {
  const response = await setFault(createSandbox(), `{"trigger":"error"}${" ".repeat(1_048_576)}`);

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    Message: "The sandbox does not read a body of more than 1048576 bytes.",
  });
});

test("a fault of more than 1,024 bytes is not read", async () => {
  const sandbox = createSandbox();

  const response = await setFault(sandbox, `{"trigger":"error"}${" ".repeat(1024)}`);

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({ Message: "A fault has at most 1024 bytes." });
  expect(await statuses(sandbox, 1)).toEqual([200]);
});

test("a page of another origin cannot set a fault", async () => {
  const sandbox = createSandbox();

  const response = await setFault(sandbox, '{"trigger":"error"}', { Origin: "https://evil.example" });

  expect(response.status).toBe(403);
  expect(await statuses(sandbox, 1)).toEqual([200]);
});

test("setFault throws a TypeError for an unknown trigger", () => {
  expect(() => createSandbox().setFault("explode" as TriggerName)).toThrow(TypeError);
  expect(() => createSandbox().setFault("error", 0)).toThrow(TypeError);
});
