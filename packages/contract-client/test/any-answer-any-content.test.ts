import { attempt, createCbssClient } from "@cbss/client";
import { asyncProperty, assert as check, constantFrom, integer, jsonValue, oneof } from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody, anyLabel, JSON_LABELS } from "./arbitraries.ts";
import { type Answer, accepted, json, recordingServer } from "./recording-server.ts";

let answer: Answer;
const server = recordingServer(() => answer);

/** Makes a call; returns the envelope as JSON, or the code of the error with its mayHaveBeenApplied. */
async function outcomeOf(fetch?: typeof globalThis.fetch): Promise<string> {
  const cbss = createCbssClient({
    baseUrl: server.url,
    clientCode: "SANDBOX",
    signer: () => "5ca1ab1e".repeat(8),
    timeoutMs: 2000,
    ...(fetch ? { fetch } : {}),
  });
  const form = { Password: "correct horse", NewEmailAddress: "mei@example.com" };
  const result = await attempt(cbss.startEmailAddressChange(form));
  if (result.ok) return JSON.stringify(result.envelope);
  return `${result.error.code} ${result.error.mayHaveBeenApplied}`;
}

/** Derives the expected outcome from the response alone, by the rules of the client. */
function expectedOf(status: number, isJson: boolean, body: Uint8Array): string {
  const isSuccess = status >= 200 && status <= 299;
  const hasBody = status !== 204 && status !== 205 && status !== 304;
  // The fetch standard turns a 407 into a network error, because it comes from a proxy between browser and server.
  if (status === 407) return "ERR_CBSS_NO_RESPONSE true";
  // The client does not read the body of a redirect, or of a status that HTTP does not define.
  const json =
    isJson && hasBody && status < 600 && (status < 300 || status > 399) ? parse(body, isSuccess) : null;
  if (json?.IsSuccessful === false) return "ERR_CBSS_REJECTED false";
  // A gateway may send three of these statuses after it has forwarded the call.
  const isRefusal = status >= 400 && status <= 499 && ![408, 460, 499].includes(status);
  if (!isSuccess) return `ERR_CBSS_HTTP ${!isRefusal || json?.IsSuccessful === true}`;
  const isEnvelope =
    json?.IsSuccessful === true &&
    Array.isArray(json.Messages) &&
    (json.ClientCode === null || typeof json.ClientCode === "string") &&
    typeof json.DateTime === "string" &&
    typeof json.Content === "object" &&
    !Array.isArray(json.Content);
  return isEnvelope ? JSON.stringify(json) : "ERR_CBSS_UNREADABLE true";
}

// biome-ignore lint/suspicious/noExplicitAny: it is any JSON.
function parse(body: Uint8Array, fatal: boolean): any {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal }).decode(body));
  } catch {
    return undefined;
  }
}

// vitest also fails the run for an unhandled rejection.
describe("a response of any bytes", () => {
  it("results in the correct envelope or error, with any Content-Type and any status that a socket allows", async () => {
    const statuses = oneof(constantFrom(200, 200, 200, 404), integer({ min: 200, max: 999 }));
    await check(
      asyncProperty(statuses, anyLabel, anyBody, async (status, label, body) => {
        const hasBody = status !== 204 && status !== 304;
        answer = { status, headers: { "Content-Type": label }, ...(hasBody ? { body } : {}) };

        expect(await outcomeOf()).toBe(expectedOf(status, JSON_LABELS.includes(label), body));
      }),
      { numRuns: 600 },
    );
  });

  it("has the same result from a fetch function", async () => {
    const statuses = constantFrom(200, 200, 201, 299, 400, 401, 404, 408, 429, 499, 500, 503, 599);
    await check(
      asyncProperty(statuses, anyLabel, anyBody, async (status, label, body) => {
        const fetch = async () => new Response(body, { status, headers: { "Content-Type": label } });

        expect(await outcomeOf(fetch)).toBe(expectedOf(status, JSON_LABELS.includes(label), body));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([100, 101, 102, 103, 199])(
    "counts as missing with status %i, which only announces a response",
    async (status) => {
      answer = { status, headers: { Connection: "close" }, body: JSON.stringify(accepted) };

      expect(await outcomeOf()).toBe("ERR_CBSS_NO_RESPONSE true");
    },
  );
});

it("is called again after a 421, because the fetch standard requires it of the runtime", async () => {
  server.received.length = 0;
  answer = json({ Message: "Not here." }, 421);

  expect(await outcomeOf()).toBe("ERR_CBSS_HTTP false");
  expect(server.received.length).toBe(2);
});

it("returns any valid Content unchanged, and reports any other JSON as unreadable", async () => {
  await check(
    asyncProperty(jsonValue({ maxDepth: 6 }), async (Content) => {
      const body = Buffer.from(JSON.stringify({ ...accepted, Content }));
      answer = { headers: { "Content-Type": "application/json" }, body };

      const mayBeContent = typeof Content === "object" && !Array.isArray(Content);
      expect(await outcomeOf()).toBe(mayBeContent ? String(body) : "ERR_CBSS_UNREADABLE true");
    }),
    { numRuns: 300 },
  );
});
