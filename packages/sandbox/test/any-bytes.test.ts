// For any bytes, the sandbox returns one well-formed response with the correct Content-Type and without a secret. Nothing
// changes unless the response says that the call is accepted. The test covers both operations, all formats, and all places
// where the signature is checked.
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
    // Without lockout, so that each call is like the first.
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

test("the sandbox returns one well-formed response without a secret, and changes nothing unless it accepts the call", {
  timeout: 60_000,
}, async () => {
  let accepted = 0;
  const check = async ({ sandbox, ...request }: Case) => {
    const before = stateOf(sandbox);

    const answer = await sandbox.handle(request);

    // The framework throws for a bracket in a query that is not closed.
    const hasBracket = /\[|%5b/i.test(request.url);
    const text = wellFormed(answer, hasBracket ? [...STATUSES, 500] : STATUSES);
    // Only the framework's 404 may repeat the URI, and with it the signature.
    const own = text.replaceAll(/request URI '.*'/gs, "");
    const { oneTimePassword = "none" } = sandbox.outbox.at(-1) ?? {};
    for (const secret of [...SECRETS, signatureOf(request.body), oneTimePassword])
      expect(own).not.toContain(secret);
    const isAccepted = /"IsSuccessful":true|<IsSuccessful [^>]*>true</.test(text);
    expect(stateOf(sandbox) !== before).toBe(isAccepted);
    if (isAccepted) accepted += 1;
  };

  await fc.assert(fc.asyncProperty(casesOf(sandboxes), check), { numRuns: 6000 });

  // Otherwise, the property would not cover accepted calls.
  expect(accepted).toBeGreaterThan(100);
});
