// Searches every response for what it must not reveal.
import { createSecretSearch } from "@cbss/internal/repeats-secret";
import { type Answer, isHttpError } from "../answer/answer.ts";
import type { Call } from "../call/call.ts";
import type { Redact } from "../call/redact.ts";
import { CANARY_PASSWORD } from "../call/values.ts";
import type { Exchanges, RowsOf } from "./check.ts";
import { everyAnswer } from "./every-answer.ts";

/** Makes the checks of what the responses of one operation reveal. */
export const leakRows: RowsOf = (operation, calls) =>
  LEAKS.map(({ name, claim, what, find }) => ({
    name: `leaks.${name}`,
    claim,
    provenance: "security",
    expected: `no ${what}`,
    ...everyAnswer(operation, calls, (answer, call, exchanges) =>
      find(`${answer.headers}\n${answer.text}`, exchanges, answer, call),
    ),
  }));

interface Leak {
  readonly name: string;
  readonly claim: string;
  readonly what: string;
  /** Describes what the text of a response reveals; undefined if nothing. */
  readonly find: (text: string, exchanges: Exchanges, answer: Answer, call: Call) => string | undefined;
}

// The letters and hyphens of the canary need no escape in any format. In Base64, only its beginning is predictable.
const CANARY = new RegExp(`canary-password|${btoa("canary-passwor").slice(0, 18)}`, "i");
if (!CANARY.test(CANARY_PASSWORD)) throw new Error("The canary has another name.");

// Each pattern begins with a rare text and is bounded, so that searching any response of a MiB is fast.
const STACK =
  /\bat [\w.<>`$]{1,200} ?\((?:\)|[^)\n]{1,200}\)|file:|node:|\/)|"StackTrace"|<StackTrace>|\bTraceback \(most recent/;
const FILE =
  /\b[A-Za-z]:\\{1,2}[\w$ .-]{1,100}\\|\/(?:usr|home|var|opt|srv|etc|tmp|root|mnt|inetpub|wwwroot)\/[\w.-]|\.(?:cs|vb|cshtml|ts|js|py|java):(?:line )?\d/;
const EXCEPTION = /\b[A-Z]\w{0,60}Exception\b|"ExceptionType"|<ExceptionType>/;

const LEAKS: readonly Leak[] = [
  {
    name: "password",
    claim: "does not repeat a password in a response",
    what: "password in any response",
    find: (text, { repeatsPassword }) =>
      CANARY.test(text) || repeatsPassword(text) ? "repeats a password" : undefined,
  },
  {
    name: "signature",
    claim: "does not repeat the Signature, except in the framework's own 404",
    what: "Signature in any other response",
    find: findSignature,
  },
  {
    name: "stack-trace",
    claim: "shows no stack trace",
    what: "stack trace in any response",
    find: (text, { redact }) => excerptOf(STACK, text, redact),
  },
  {
    name: "file-path",
    claim: "shows no file path",
    what: "file path in any response",
    find: (text, { redact }) => excerptOf(FILE, text, redact),
  },
  {
    name: "exception-type",
    claim: "shows no exception name",
    what: "exception name in any response",
    find: (text, { redact }) => excerptOf(EXCEPTION, text, redact),
  },
];

const LONGEST = 80;

// Redacted before it is cut, because half a secret would not be found.
function excerptOf(pattern: RegExp, text: string, redact: Redact): string | undefined {
  if (text.search(pattern) < 0) return undefined;
  const shown = redact(text, true);
  const index = Math.max(0, shown.search(pattern));
  return `shows ${shown.slice(index, index + LONGEST)}`;
}

function findSignature(
  text: string,
  { signatureOf }: Exchanges,
  answer: Answer,
  call: Call,
): string | undefined {
  if (answer.status === 404 && isHttpError(answer)) return undefined;
  const signature = signatureOf(call);
  if (signature === undefined || signature.length < 32) return undefined;
  return createSecretSearch([signature])(text) ? "repeats the Signature" : undefined;
}
