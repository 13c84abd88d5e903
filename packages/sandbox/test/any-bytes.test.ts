// Whatever bytes come in, one well-formed answer goes out: labelled as what it is, without a secret in it, and nothing has
// changed unless it says accepted. Over both operations, all formats, all places of the signature's check.
import { demo } from "@cbss/testing/demo";
import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { createSandbox, type HttpAnswer, type Sandbox } from "../src/index.ts";
import { type Case, casesOf, JSON_TYPES, XML_TYPES } from "./any-call.ts";
import { signatureOf } from "./calls.ts";

const STATUSES = [200, 400, 401, 404, 405, 413, 415];
const SECRETS = [demo.secrets.clientKey, demo.secrets.loginSalt, demo.password];

const sandboxes = (["action", "filter", "handler"] as const).flatMap((signatureCheckedIn) =>
  [true, false].map((isOn) =>
    // Nobody is locked out, so that each call is like the first.
    createSandbox({
      signatureCheckedIn,
      errorDetails: isOn,
      checksModelState: isOn,
      lockout: false,
      xmlWorks: true,
    }),
  ),
);

function wellFormed(
  { status, headers: { "Content-Type": type = "" }, body }: HttpAnswer,
  isAllowed: number[],
): string {
  expect(isAllowed).toContain(status);
  const [mediaType = "", charset = ""] = type.split("; charset=");
  expect([...JSON_TYPES, ...XML_TYPES]).toContain(mediaType);
  expect(["utf-8", "utf-16"]).toContain(charset);
  const text = new TextDecoder(charset, { fatal: true }).decode(body);
  if (type.includes("xml")) expect(XMLValidator.validate(text)).toBe(true);
  else expect(() => JSON.parse(text)).not.toThrow();
  return text;
}

function stateOf({ outbox, pending }: Sandbox): string {
  return JSON.stringify([outbox.at(-1), pending]);
}

test("one well-formed answer goes out, with no secret, and nothing changes unless it says accepted", {
  timeout: 60_000,
}, async () => {
  let accepted = 0;
  const check = async ({ sandbox, ...request }: Case) => {
    const before = stateOf(sandbox);

    const answer = await sandbox.handle(request);

    // What reads a query throws for a bracket that is not closed.
    const hasBracket = /\[|%5b/i.test(request.url);
    const text = wellFormed(answer, hasBracket ? [...STATUSES, 500] : STATUSES);
    // The framework's 404 repeats the URI, and with it the signature: nothing else may.
    const own = text.replaceAll(/request URI '.*'/gs, "");
    const { oneTimePassword = "none" } = sandbox.outbox.at(-1) ?? {};
    for (const secret of [...SECRETS, signatureOf(request.body), oneTimePassword])
      expect(own).not.toContain(secret);
    const isAccepted = /"IsSuccessful":true|<IsSuccessful [^>]*>true</.test(text);
    expect(stateOf(sandbox) !== before).toBe(isAccepted);
    if (isAccepted) accepted += 1;
  };

  await fc.assert(fc.asyncProperty(casesOf(sandboxes), check), { numRuns: 6000 });

  // Or the property would say nothing about calls that get far.
  expect(accepted).toBeGreaterThan(100);
});
