import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, postJson, signatureOf } from "../../test/calls.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../index.ts";

const WRONG = EMAIL_BODY.replace(demo.password, "wrong");
const MINUTE = 60_000;

function setUp(options: SandboxOptions = {}) {
  const clock = { time: Date.UTC(2024, 10, 18) };
  return { clock, sandbox: createSandbox({ now: () => new Date(clock.time), ...options }) };
}

async function codeOf(sandbox: Sandbox, body: string, path?: string): Promise<string> {
  const { IsSuccessful, Messages } = await postJson(sandbox, body, path === undefined ? {} : { path });
  return IsSuccessful ? "accepted" : Messages[0].Code;
}

async function fail(sandbox: Sandbox, times: number): Promise<void> {
  for (let i = 0; i < times; i++) expect(await codeOf(sandbox, WRONG)).toBe("WrongPassword");
}

test("five consecutive wrong passwords lock the customer out, even with the correct password", async () => {
  const { sandbox } = setUp();
  await fail(sandbox, 5);

  expect(await codeOf(sandbox, WRONG)).toBe("LockedOut");
  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("LockedOut");
  expect(await codeOf(sandbox, PHONE_BODY, PHONE_PATH)).toBe("LockedOut");
  expect(sandbox.outbox).toEqual([]);
});

test("a correct password resets the count of wrong passwords", async () => {
  const { sandbox } = setUp();

  await fail(sandbox, 4);
  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
  await fail(sandbox, 4);

  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
});

test("the lockout ends 15 minutes after the last wrong password, and the count starts again", async () => {
  const { clock, sandbox } = setUp();
  await fail(sandbox, 5);

  clock.time += 15 * MINUTE - 1;
  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("LockedOut");
  clock.time += 1;
  await fail(sandbox, 4);

  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
});

test("the number of attempts and the duration can be set", async () => {
  const { clock, sandbox } = setUp({ lockout: { attempts: 1, forMs: 1000 } });
  await fail(sandbox, 1);

  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("LockedOut");
  clock.time += 1000;
  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
});

test("no customer is locked out if lockout is switched off", async () => {
  const { sandbox } = setUp({ lockout: false });

  await fail(sandbox, 20);

  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
});

test("wrong signatures do not count, so only a login of the customer can cause a lockout", async () => {
  const { sandbox } = setUp();

  for (let i = 0; i < 10; i++) await postJson(sandbox, WRONG, { query: "Signature=wrong" });

  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
});

test("the wrong passwords of one customer do not count for another", async () => {
  const sessions = (loginSalt: string) => [{ clientCode: "SANDBOX", loginSalt }];
  const { sandbox } = setUp({
    customers: [
      { name: "ann", password: demo.password, sessions: sessions(demo.secrets.loginSalt) },
      { name: "bo", password: demo.password, sessions: sessions("bo-salt") },
    ],
  });
  await fail(sandbox, 5);

  const query = `Signature=${signatureOf(EMAIL_BODY, `${demo.secrets.clientKey}bo-salt`)}`;

  expect(await postJson(sandbox, EMAIL_BODY, { query })).toMatchObject({ IsSuccessful: true });
});

test("a reset clears the count of wrong passwords of all customers", async () => {
  const { sandbox } = setUp();
  await fail(sandbox, 5);

  sandbox.reset();

  expect(await codeOf(sandbox, EMAIL_BODY)).toBe("accepted");
});
