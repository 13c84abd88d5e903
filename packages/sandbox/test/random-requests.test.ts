// Sends random requests from a seed, and counts the kinds of responses. A 500 is either the framework's own, with a reason in the
// journal, or a fault of the sandbox. CBSS_RANDOM_SECONDS sets the duration, by default 20.
import { expect, test } from "vitest";
import { createSandbox, type HttpAnswer, type HttpRequest, type SandboxOptions } from "../src/index.ts";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, PHONE_BODY, PHONE_PATH, signatureOf } from "./calls.ts";
import { EMAIL_FORM, EMAIL_XML, PHONE_FORM, PHONE_XML } from "./calls-in-formats.ts";
import { type Random, randomFrom } from "./random.ts";

const SECONDS = Number(process.env["CBSS_RANDOM_SECONDS"] ?? 20);
const SEED = Number(process.env["CBSS_RANDOM_SEED"] ?? Date.now() % 2 ** 31);

const SETTINGS: SandboxOptions[] = [
  { diagnose: false },
  { diagnose: false, xmlWorks: true },
  { diagnose: false, xmlWorks: true, checksModelState: true, errorDetails: true },
  { signatureCheckedIn: "filter", unroutedPath: "iis" },
  { signatureCheckedIn: "handler", checksModelState: true },
];
const TYPES = ["application/json", "text/json", "text/html", "application/xml", "text/xml"];
const FORM = "application/x-www-form-urlencoded";
const BODIES = [
  ["json", EMAIL_PATH, EMAIL_BODY],
  ["json", PHONE_PATH, PHONE_BODY],
  ["xml", EMAIL_PATH, EMAIL_XML],
  ["xml", PHONE_PATH, PHONE_XML],
  ["form", EMAIL_PATH, EMAIL_FORM],
  ["form", PHONE_PATH, PHONE_FORM],
] as const;
const LABELS = { json: "application/json", xml: "application/xml", form: FORM };
const PIECES = [
  "{",
  "}",
  '"',
  "'",
  "[",
  "]",
  ",",
  ":",
  "/*",
  "//",
  "\\u",
  "\ud800",
  "null",
  "1e999",
  "<a>",
  "</",
  "<!--",
  "<![CDATA[",
];
const MORE_PIECES = [
  "&",
  "&#0;",
  "&amp;",
  "%",
  "%zz",
  "=",
  "&=",
  "[0]",
  ".",
  "\u0000",
  "\ufeff",
  "中",
  "x".repeat(3000),
  "$ref",
  "Content",
];

/** Changes a text in up to three places. */
function corrupt(random: Random, given: string): string {
  let text = given;
  for (let left = random.upTo(3); left > 0; left--) {
    const at = random.upTo(text.length);
    text =
      text.slice(0, at) + random.oneOf([...PIECES, ...MORE_PIECES, ""]) + text.slice(at + random.upTo(12));
  }
  return text;
}

function makeRequest(random: Random): HttpRequest {
  const [format, path, valid] = random.oneOf(BODIES);
  const body = new TextEncoder().encode(corrupt(random, valid));
  const signature = random.oneOf([signatureOf(body), signatureOf(body), signatureOf(body), "x", ""]);
  const query = corrupt(
    random,
    `Signature=${signature}${random.oneOf(["", "&Language=en_US", "&language=zh_TW", "&Language=2"])}`,
  );
  const accept = random.oneOf([undefined, "*/*", corrupt(random, random.oneOf(TYPES)), random.oneOf(TYPES)]);
  const label = random.oneOf([LABELS[format], LABELS[format], random.oneOf([...TYPES, FORM, "text/plain"])]);
  const charset = random.oneOf(["", "", "; charset=utf-8", "; charset=utf-16", ";", "; charset="]);
  return {
    method: random.oneOf(["POST", "POST", "POST", "POST", "POST", "POST", "GET", "OPTIONS", "put"]),
    url: `${ORIGIN}${random.upTo(9) === 0 ? corrupt(random, path) : path}?${query}`,
    headers: {
      accept,
      "content-type": random.upTo(9) === 0 ? undefined : label + charset,
      "accept-charset": random.oneOf([undefined, "utf-16", "x"]),
    },
    body,
  };
}

function kindOf({ status, headers, body }: HttpAnswer): string {
  const type = headers["Content-Type"] ?? "no type";
  const text = new TextDecoder(type.includes("utf-16") ? "utf-16le" : "utf-8").decode(body);
  const [, code] = /"Code":"(\w+)"|<(?:\w+:)?Code>(\w+)</.exec(text)?.filter(Boolean) ?? [];
  const said = code ?? (/"IsSuccessful":true|<IsSuccessful[^>]*>true/.test(text) ? "accepted" : "");
  return `${status} ${type.replace(/;.*/, "")} ${said}`.trim();
}

// The framework's own 500s, by the reason in the journal.
const OF_THE_FRAMEWORK = [
  "The name of a query parameter has a bracket that is not closed.",
  "The response type cannot be written as XML: request JSON, or set xmlWorks.",
  "The response quotes half of a surrogate pair, which cannot be written as XML.",
];

test("for any request, a 500 is one that the framework sends too", {
  timeout: (SECONDS + 60) * 1000,
}, async () => {
  const random = randomFrom(SEED);
  const sandboxes = SETTINGS.map((options) => createSandbox({ lockout: false, ...options }));
  const kinds = new Map<string, number>();
  const failures: unknown[] = [];

  const deadline = performance.now() + SECONDS * 1000;
  for (let count = 0; count < 500 || performance.now() < deadline; count++) {
    const request = makeRequest(random);
    const sandbox = random.oneOf(sandboxes);
    const answer = await sandbox.handle(request);
    const kind = kindOf(answer);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const reason = sandbox.journal.at(-1)?.reason ?? "";
    if (answer.status === 500 && !OF_THE_FRAMEWORK.includes(reason))
      failures.push({ reason, ...request, body: new TextDecoder().decode(request.body) });
  }

  const sorted = [...kinds].sort(([, left], [, right]) => right - left);
  console.log(
    `seed ${SEED}\n${sorted.map(([kind, count]) => `${String(count).padStart(8)}  ${kind}`).join("\n")}`,
  );
  expect(failures.slice(0, 3)).toEqual([]);
});
