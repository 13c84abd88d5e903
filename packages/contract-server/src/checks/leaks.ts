// What an answer must not tell, looked for in every answer that came.
import { type Answer, isHttpError } from "../answer/answer.ts";
import { CANARY_PASSWORD } from "../call/values.ts";
import type { Operation } from "../document/operation.ts";
import type { Check, ChecksOf } from "./check.ts";
import { everyAnswerCheck, type Flaw, sampleCalls } from "./every-answer.ts";

/** The checks of what the answers of one operation give away. */
export const leakChecks: ChecksOf = (operation) => [
  leakCheck(
    operation,
    "password",
    "does not repeat a password in an answer",
    "no password in any answer",
    (answer, _, { password }) =>
      CANARY.test(partsOf(answer)) || password.test(partsOf(answer)) ? "repeats a password" : undefined,
  ),
  leakCheck(
    operation,
    "signature",
    "does not repeat the Signature, but in the framework's own 404",
    "no Signature in any other answer",
    repeatsSignature,
  ),
  leakCheck(operation, "stack-trace", "shows no stack trace", "no stack trace in any answer", (answer) =>
    matchOf(STACK, answer),
  ),
  leakCheck(operation, "file-path", "shows no path of a file", "no path of a file in any answer", (answer) =>
    matchOf(FILE, answer),
  ),
  leakCheck(
    operation,
    "exception-type",
    "shows no name of an exception",
    "no name of an exception in any answer",
    (answer) => matchOf(EXCEPTION, answer),
  ),
];

// Its letters and hyphens are never escaped, whatever the format; in Base64, what stands at the beginning.
const CANARY = new RegExp(`canary-password|${btoa("canary-passwor").slice(0, 18)}`, "i");
if (!CANARY.test(CANARY_PASSWORD)) throw new Error("The canary has another name.");

// Each begins with what is rare, and is bounded: an answer of a MiB is looked through in no time, whatever it is made of.
const STACK =
  /\bat [\w.<>`$]{1,200} ?\((?:\)|[^)\n]{1,200}\)|file:|node:|\/)|"StackTrace"|<StackTrace>|\bTraceback \(most recent/;
const FILE =
  /\b[A-Za-z]:\\{1,2}[\w$ .-]{1,100}\\|\/(?:usr|home|var|opt|srv|etc|tmp|root|mnt|inetpub|wwwroot)\/[\w.-]|\.(?:cs|vb|cshtml|ts|js|py|java):(?:line )?\d/;
const EXCEPTION = /\b[A-Z]\w{0,60}Exception\b|"ExceptionType"|<ExceptionType>/;

const LONGEST = 80;

function matchOf(pattern: RegExp, answer: Answer): string | undefined {
  const text = partsOf(answer);
  const index = text.search(pattern);
  return index === -1 ? undefined : `shows ${text.slice(index, index + LONGEST)}`;
}

function partsOf({ headers, text }: Answer): string {
  return `${headers}\n${text}`;
}

const repeatsSignature: Flaw = (answer, call, { signatureOf }) => {
  if (answer.status === 404 && isHttpError(answer)) return undefined;
  const signature = signatureOf(call);
  if (signature === undefined || signature.length < 32) return undefined;
  const told = partsOf(answer).toLowerCase();
  const isTold = [signature, encodeURIComponent(signature)].some((text) => told.includes(text.toLowerCase()));
  return isTold ? "repeats the Signature" : undefined;
};

function leakCheck(operation: Operation, name: string, does: string, expected: string, flaw: Flaw): Check {
  const calls = sampleCalls(operation);
  return everyAnswerCheck(
    operation,
    `leaks.${name}`,
    `${operation.id} ${does}`,
    "security",
    expected,
    calls,
    flaw,
  );
}
