// Every signature that a server may take for right, if it verifies wrongly: derived from the parts of `x-signature`.
import { emptyEnvelope } from "../call/body.ts";
import type { Call } from "../call/call.ts";
import { signedBefore, signedByPrefix, signedOver, signedRight, signedWith, ZEROS } from "../call/signing.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { OpenApiDocument } from "../document/document.ts";
import type { Operation } from "../document/operation.ts";
import { emptySignedCall, nobodysSignedCall, unsignedCall, wronglySignedCall } from "./calls.ts";

/** A signature that is wrong in one way. */
export interface WrongSignature {
  readonly name: string;
  /** What a server would have to accept: "any text for a signature". */
  readonly fault: string;
  readonly call: Call;
  /** Whether a refusal of another kind than that of any wrong one is a refusal as well: it differs from a right one in more. */
  readonly mayDiffer?: boolean;
  /** Whether it has the form of a right one, so that any difference from a wrong one shows that it was taken for one. */
  readonly isFormula?: boolean;
}

/** Every wrong signature of an operation. */
export function wrongSignatures(operation: Operation, document: OpenApiDocument): WrongSignature[] {
  const parts = partsOf(document);
  return [
    { name: "none", fault: "a call without Signature", call: unsignedCall(operation), mayDiffer: true },
    { name: "empty", fault: "an empty Signature", call: emptySignedCall(operation), mayDiffer: true },
    { name: "any", fault: "the signature of nothing, as it would any", call: nobodysSignedCall(operation) },
    wrong(operation, "zeros", "a signature of 64 zeros", "signed with 64 zeros", ZEROS),
    wrong(
      operation,
      "text",
      "a Signature that is no digest at all",
      "signed with a word",
      signedWith("signature"),
    ),
    ...[8, 32].map((length) => prefix(operation, length)),
    ...subsetsOf(parts).map((some) => over(operation, some, `without ${listOf(parts, some)}`)),
    ...ordersOf(parts)
      .slice(1)
      .map((order) => over(operation, order, "in another order")),
    anotherBody(operation),
    anotherClient(operation),
  ];
}

/** What is hashed, in its order. */
export function partsOf({ components }: OpenApiDocument): readonly string[] {
  const schemes = Object.values(components.securitySchemes);
  return schemes.find((scheme) => scheme["x-signature"] !== undefined)?.["x-signature"].parts.value ?? [];
}

function wrong(
  operation: Operation,
  name: string,
  fault: string,
  what: string,
  signing: Call["signing"],
): WrongSignature {
  return { name, fault, call: wronglySignedCall(operation, name, what, signing) };
}

function prefix(operation: Operation, length: number): WrongSignature {
  const fault = `a signature of which only the first ${length} characters are right`;
  const what = `signed right in the first ${length} characters only`;
  return wrong(operation, `prefix-${length}`, fault, what, signedByPrefix(length));
}

function over(operation: Operation, parts: readonly string[], how: string): WrongSignature {
  const formula = parts.join(" + ");
  const fault = `a signature over ${formula}, ${how}`;
  const signing = signedOver(parts);
  return {
    ...wrong(operation, `over-${parts.join("-")}`, fault, `signed over ${formula}`, signing),
    isFormula: true,
  };
}

// Its signature may have been seen before: it is that of the request which was signed right.
function anotherBody(operation: Operation): WrongSignature {
  const what = "that differs in one byte from the one that was signed";
  const signing = signedBefore((body) => body.replace(LAST_DIGIT, (digit) => another(digit, 9)));
  const call = wronglySignedCall(operation, "another-body", what, signing);
  const body: Call["body"] = (values) =>
    JSON.stringify(emptyEnvelope(values)).replace(LAST_DIGIT, (digit) => another(digit, 1));
  return { name: "another-body", fault: "the signature of another body", call: { ...call, body } };
}

// Of the DateTime, in front of its zone.
const LAST_DIGIT = /\d(?=Z")/;

function another(digit: string, more: number): string {
  return String((Number(digit) + more) % 10);
}

function anotherClient(operation: Operation): WrongSignature {
  const what = "of an unknown client, signed right with the customer's secrets";
  const call = wronglySignedCall(operation, "another-client", what, signedRight());
  const body: Call["body"] = (values) =>
    JSON.stringify(emptyEnvelope({ ...values, clientCode: UNKNOWN_CLIENT }));
  const fault = "the signature of another client, as if ClientCode did not count";
  return { name: "another-client", fault, call: { ...call, body }, mayDiffer: true };
}

// The parts that are missing.
function listOf(all: readonly string[], some: readonly string[]): string {
  return all.filter((part) => !some.includes(part)).join(" and ");
}

// All but none and all of them, each in the order of the document.
function subsetsOf(parts: readonly string[]): string[][] {
  return Array.from({ length: 2 ** parts.length - 2 }, (_, index) =>
    parts.filter((_part, bit) => ((index + 1) >> bit) & 1),
  );
}

// The right one is the first.
function ordersOf(parts: readonly string[]): string[][] {
  if (parts.length === 0) return [[]];
  return parts.flatMap((first) =>
    ordersOf(parts.filter((part) => part !== first)).map((rest) => [first, ...rest]),
  );
}
