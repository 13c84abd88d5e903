// Every signature that a server may take for a valid one, if it verifies wrongly: derived from the parts of `x-signature`.
import type { Call } from "../call/call.ts";
import { emptyEnvelope } from "../call/envelope.ts";
import {
  type Signing,
  signedBefore,
  signedByPrefix,
  signedOver,
  signedValidly,
  signedWith,
  ZEROS,
} from "../call/signing.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";

/** A signature that is wrong in one way. */
export interface WrongSignature {
  readonly name: string;
  /** What a server would have to accept: "any text for a signature". */
  readonly fault: string;
  readonly call: Call;
  /** Whether a refusal of another kind than that of any wrong one is a refusal as well: it differs from a valid one in more. */
  readonly mayDiffer?: boolean;
  /** Whether it has the form of a valid one, so that any difference from a wrong one shows that it was taken for one. */
  readonly isFormula?: boolean;
}

/** Makes a call without Content that is signed in some way. */
export type Sign = (name: string, what: string, signing: Signing, body?: Call["body"]) => Call;

/** The wrong signatures that have a value of their own. */
export function wrongSignatures(parts: readonly string[], sign: Sign): WrongSignature[] {
  return [
    { name: "zeros", fault: "a signature of 64 zeros", call: sign("zeros", "signed with 64 zeros", ZEROS) },
    {
      name: "text",
      fault: "a Signature that is no digest at all",
      call: sign("text", "signed with a word", signedWith("signature")),
    },
    ...[8, 32].map((length) => prefix(length, sign)),
    ...subsetsOf(parts).map((some) => over(some, `without ${missingOf(parts, some)}`, sign)),
    ...ordersOf(parts)
      .slice(1)
      .map((order) => over(order, "in another order", sign)),
    anotherBody(sign),
    anotherClient(sign),
  ];
}

function prefix(length: number, sign: Sign): WrongSignature {
  const name = `prefix-${length}`;
  const what = `signed right in the first ${length} characters only`;
  const fault = `a signature of which only the first ${length} characters are right`;
  return { name, fault, call: sign(name, what, signedByPrefix(length)) };
}

function over(parts: readonly string[], how: string, sign: Sign): WrongSignature {
  const name = `over-${parts.join("-")}`;
  const formula = parts.join(" + ");
  const call = sign(name, `signed over ${formula}`, signedOver(parts));
  return { name, fault: `a signature over ${formula}, ${how}`, call, isFormula: true };
}

// It may have been seen before: it is that of the request which was signed validly.
function anotherBody(sign: Sign): WrongSignature {
  const name = "another-body";
  const signing = signedBefore((body) => body.replace(LAST_DIGIT, (digit) => another(digit, 9)));
  const body: Call["body"] = (values) =>
    JSON.stringify(emptyEnvelope(values)).replace(LAST_DIGIT, (digit) => another(digit, 1));
  const call = sign(name, "that differs in one byte from the one that was signed", signing, body);
  return { name, fault: "the signature of another body", call };
}

function anotherClient(sign: Sign): WrongSignature {
  const name = "another-client";
  const what = "of an unknown client, signed right with the customer's secrets";
  const body: Call["body"] = (values) =>
    JSON.stringify(emptyEnvelope({ ...values, clientCode: UNKNOWN_CLIENT }));
  const fault = "the signature of another client, as if ClientCode did not count";
  return { name, fault, call: sign(name, what, signedValidly(), body), mayDiffer: true };
}

// Of the DateTime, in front of its zone.
const LAST_DIGIT = /\d(?=Z")/;

function another(digit: string, more: number): string {
  return String((Number(digit) + more) % 10);
}

function missingOf(all: readonly string[], some: readonly string[]): string {
  return all.filter((part) => !some.includes(part)).join(" and ");
}

// All but none and all of them, each in the order of the document.
function subsetsOf(parts: readonly string[]): string[][] {
  return Array.from({ length: 2 ** parts.length - 2 }, (_, index) =>
    parts.filter((_part, bit) => ((index + 1) >> bit) & 1),
  );
}

// The valid one is the first.
function ordersOf(parts: readonly string[]): string[][] {
  if (parts.length === 0) return [[]];
  return parts.flatMap((first) =>
    ordersOf(parts.filter((part) => part !== first)).map((rest) => [first, ...rest]),
  );
}
