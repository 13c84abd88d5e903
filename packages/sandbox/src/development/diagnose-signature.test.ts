import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { EMAIL_BODY, post, postJson, signatureOf } from "../../test/calls.ts";
import { createSandbox, DEMO_CLIENTS, DEMO_CUSTOMERS } from "../index.ts";

const indented = JSON.stringify(JSON.parse(EMAIL_BODY), null, 2);
const MISTAKE =
  "The signature was made with the body indented by two spaces. " +
  "Serialise the body once, sign those bytes, and send them unchanged.";
const asSent = (signature: string) => ({ query: `Signature=${signature}` });

test("the response and the journal name the mistake that led to a wrong signature", async () => {
  const sandbox = createSandbox();

  const envelope = await postJson(sandbox, EMAIL_BODY, asSent(signatureOf(indented)));

  expect(envelope.Messages).toEqual([{ Code: "WrongSignature", Text: MISTAKE }]);
  expect(sandbox.journal).toMatchObject([
    { outcome: "rejected", diagnosis: MISTAKE, mistake: ["body-indented"] },
  ]);
});

test("the journal names no mistake if no known mistake explains the signature", async () => {
  const sandbox = createSandbox();

  await post(sandbox, EMAIL_BODY, asSent("0".repeat(64)));

  expect(sandbox.journal[0]?.diagnosis).toMatch(/^None of/);
  expect(sandbox.journal[0]).not.toHaveProperty("mistake");
});

test("neither the response nor the journal contains the correct signature or a secret", async () => {
  const sandbox = createSandbox();

  let told = "";
  for (const wrong of ["0".repeat(64), "x", signatureOf(indented), signatureOf(EMAIL_BODY).toUpperCase()]) {
    told += await (await post(sandbox, EMAIL_BODY, asSent(wrong))).text();
  }
  told += JSON.stringify(sandbox.journal);

  expect(told).toContain("upper-case");
  for (const secret of [signatureOf(EMAIL_BODY), demo.secrets.clientKey, demo.secrets.loginSalt]) {
    expect(told.toLowerCase()).not.toContain(secret);
  }
});

test("the diagnosis is on for the demo data, and for other data only with the option", async () => {
  const own = { clients: DEMO_CLIENTS, customers: DEMO_CUSTOMERS };
  const diagnosisOf = async (options: object) => {
    const sandbox = createSandbox(options);
    await post(sandbox, EMAIL_BODY, asSent(signatureOf(indented)));
    return sandbox.journal[0]?.diagnosis;
  };

  expect(await diagnosisOf({})).toBe(MISTAKE);
  expect(await diagnosisOf({ diagnose: false })).toBeUndefined();
  expect(await diagnosisOf(own)).toBeUndefined();
  expect(await diagnosisOf({ ...own, diagnose: true })).toBe(MISTAKE);
});

test("the diagnosis tries the last correctly signed login, and then the first three", async () => {
  const customers = ["a", "b", "c", "d", "e"].map((name) => ({
    name,
    password: demo.password,
    sessions: [{ clientCode: "SANDBOX", loginSalt: `salt-${name}` }],
  }));
  const sandbox = createSandbox({ clients: DEMO_CLIENTS, customers, diagnose: true });
  const asCustomer = (name: string, body = EMAIL_BODY) =>
    post(sandbox, EMAIL_BODY, asSent(signatureOf(body, `${demo.secrets.clientKey}salt-${name}`)));
  const diagnosis = () => sandbox.journal.at(-1)?.diagnosis;

  await asCustomer("c", indented);
  expect(diagnosis()).toBe(MISTAKE);

  await asCustomer("e", indented);
  expect(diagnosis()).toMatch(/^None of \d+ attempts .* Only 3 of 5 logins were tried\.$/);

  await asCustomer("e");
  await asCustomer("e", indented);
  expect(diagnosis()).toBe(MISTAKE);
});

test("a flood of wrong signatures is not diagnosed completely", async () => {
  const sandbox = createSandbox();

  for (let i = 0; i < 40; i++) await post(sandbox, EMAIL_BODY, asSent("no-digest"));

  const diagnosed = sandbox.journal.filter(({ diagnosis }) => diagnosis !== undefined);
  expect(diagnosed.length).toBeGreaterThanOrEqual(30);
  expect(diagnosed.length).toBeLessThan(40);
});
