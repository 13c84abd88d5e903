// What random calls are answered with, by kind, over all settings of the framework. ANY_ANSWERS_SECONDS=60 makes a minute of it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSandbox, type HttpAnswer, type HttpRequest } from "../src/index.ts";
import { casesOf } from "./any-call.ts";

const SECONDS = Number(process.env["ANY_ANSWERS_SECONDS"] ?? 5);

const IS_ON = [false, true];
const sandboxes = IS_ON.flatMap((xmlWorks) =>
  IS_ON.flatMap((checksModelState) =>
    IS_ON.map((errorDetails) => createSandbox({ xmlWorks, checksModelState, errorDetails, lockout: false })),
  ),
);

/** The status, and what decided: a code of the sandbox's own, or the framework's message without what it quotes. */
function kindOf({ status, headers, body }: HttpAnswer): string {
  const charset = /utf-16/.test(headers["Content-Type"] ?? "") ? "utf-16" : "utf-8";
  const text = new TextDecoder(charset).decode(body);
  const [, code] = /(?:"Code":"|:Code>)(\w+)/.exec(text) ?? [];
  const [, message = "accepted"] = /Message"?[>:]"?([^"<]*)/.exec(text) ?? [];
  return `${status} ${code ?? (/IsSuccessful/.test(text) ? "accepted" : message.replace(/'.*'/s, "…"))}`;
}

// Recorded: models that cannot be written as XML. Read in the source: a bracket in the query that is not closed.
function isKnownFailure({ url }: HttpRequest, { headers }: HttpAnswer): boolean {
  return /xml/.test(headers["Content-Type"] ?? "") || /\[|%5b/i.test(url);
}

test("of random calls none fails, but where the framework does", { timeout: 120_000 }, async () => {
  const kinds = new Map<string, number>();
  const end = performance.now() + 1000 * SECONDS;
  const check = async ({ sandbox, ...request }: { sandbox: (typeof sandboxes)[number] } & HttpRequest) => {
    const answer = await sandbox.handle(request);
    const kind = kindOf(answer);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (answer.status >= 500) expect(isKnownFailure(request, answer)).toBe(true);
  };

  while (performance.now() < end)
    await fc.assert(fc.asyncProperty(casesOf(sandboxes), check), { numRuns: 500 });

  const rows = [...kinds].sort(([, left], [, right]) => right - left);
  console.log(rows.map(([kind, count]) => `${String(count).padStart(8)}  ${kind}`).join("\n"));
  expect(rows.length).toBeGreaterThan(10);
});
