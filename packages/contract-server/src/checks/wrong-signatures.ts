// Every wrong signature that a faulty server may accept.
import type { Call } from "../call/call.ts";
import { emptyEnvelope } from "../call/envelope.ts";
import { signedByFormula } from "../call/formula.ts";
import {
  ALL_BUT_FIRST,
  ALL_BUT_LAST,
  dummyOf,
  type Signing,
  signedBefore,
  signedValidly,
  signedWith,
  ZEROS,
} from "../call/signing.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import { type BodyName, PROBE_BODIES } from "./probe-bodies.ts";
import type { WrongFormula } from "./wrong-formula.ts";
import { wrongFormulas } from "./wrong-formulas.ts";

/** A signature that is wrong in one way. */
export interface WrongSignature {
  readonly name: string;
  /** What the server must refuse: "an empty Signature". */
  readonly fault: string;
  readonly call: Call;
  /** The same body with a dummy signature: the reference for a refusal. */
  readonly control: Call;
  /** Whether another kind of refusal than that of a dummy signature counts too, because the call differs in more than that. */
  readonly mayDiffer?: boolean;
  /** Whether it is well-formed: then any response other than the usual refusal shows that the server accepted it. */
  readonly isFormula?: boolean;
}

/** Makes a call without Content that is signed in a given way. */
export type Sign = (name: string, what: string, signing: Signing, body?: Call["body"]) => Call;

/** The reference calls for refusals, one for each body. */
export type Controls = Readonly<Record<BodyName, Call>>;

/** Makes the wrong signatures that have a value. */
export function wrongSignatures(parts: readonly string[], sign: Sign, controls: Controls): WrongSignature[] {
  const control = controls.plain;
  return [
    ...CONSTANTS.map(({ name, fault, signing }) => ({
      name,
      fault,
      call: sign(name, `signed with ${fault}`, signing),
      control,
      mayDiffer: true,
    })),
    nearly(
      "prefix",
      "a signature that is correct except for its last character",
      ALL_BUT_LAST,
      sign,
      control,
    ),
    nearly(
      "suffix",
      "a signature that is correct except for its first character",
      ALL_BUT_FIRST,
      sign,
      control,
    ),
    ...wrongFormulas(parts).map((row) => over(row, sign, controls)),
    { ...anotherBody(sign), control },
    { ...anotherClient(sign), control },
  ];
}

// Values that remain from a test, or that result from a failed computation.
const CONSTANTS = [
  { name: "zeros", fault: "64 zeros", signing: ZEROS },
  { name: "text", fault: "a word, which is not a digest", signing: signedWith("signature") },
  { name: "null", fault: "the word null", signing: signedWith("null") },
  { name: "ones", fault: "64 times the letter f", signing: signedWith("f".repeat(64)) },
  {
    name: "of-nothing",
    fault: "the SHA-256 of an empty text",
    signing: signedWith("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  },
] as const;

function nearly(name: string, fault: string, signing: Signing, sign: Sign, control: Call): WrongSignature {
  return { name, fault, call: sign(name, `with ${fault}`, signing), control };
}

function over(row: WrongFormula, sign: Sign, controls: Controls): WrongSignature {
  const { name, fault, formula, body = "plain", isRevealing = false, length } = row;
  const call = sign(name, `signed ${fault}`, signedByFormula(formula), PROBE_BODIES[body]);
  return {
    name,
    fault: `a signature ${fault}`,
    call: isRevealing ? { ...call, isRevealing } : call,
    control: length === undefined ? controls[body] : controlOf(length, sign),
    isFormula: true,
    mayDiffer: length !== undefined,
  };
}

function controlOf(length: number, sign: Sign): Call {
  return sign(`dummy-of-${length}`, `signed with a dummy signature of ${length} bytes`, dummyOf(length));
}

// The server may have seen this signature before: it belongs to the correctly signed request.
function anotherBody(sign: Sign): Omit<WrongSignature, "control"> {
  const name = "another-body";
  const signing = signedBefore((body) => body.replace(LAST_DIGIT, (digit) => another(digit, 9)));
  const body: Call["body"] = (values) =>
    PROBE_BODIES.rewritten(values).replace(LAST_DIGIT, (digit) => another(digit, 1));
  const call = sign(name, "that differs in one byte from the signed request", signing, body);
  return { name, fault: "the signature of another body", call };
}

function anotherClient(sign: Sign): Omit<WrongSignature, "control"> {
  const name = "another-client";
  const what = "of an unknown client, correctly signed with the customer's secrets";
  const body: Call["body"] = (values) =>
    JSON.stringify(emptyEnvelope({ ...values, clientCode: UNKNOWN_CLIENT }));
  const fault = "the signature of another client, as if ClientCode were not checked";
  return { name, fault, call: sign(name, what, signedValidly(), body), mayDiffer: true };
}

// The last digit of the DateTime, before its zone.
const LAST_DIGIT = /\d(?=Z")/;

function another(digit: string, more: number): string {
  return String((Number(digit) + more) % 10);
}
