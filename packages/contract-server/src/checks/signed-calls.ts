// The calls that name the real client. Only those with the customer's password contain something to act on. So even a server
// that accepts any signature starts no change.
import type { Call } from "../call/call.ts";
import {
  DUMMY,
  DUMMY_SIGNATURE,
  IN_OTHER_CASE,
  type Signing,
  signedValidly,
  signedWith,
  UNSIGNED,
} from "../call/signing.ts";
import type { Operation } from "../document/operation.ts";
import { asCustomer, type Exploration, explorationOf } from "./exploration.ts";
import { type BodyName, PROBE_BODIES } from "./probe-bodies.ts";
import { type Elsewhere, signaturesElsewhere } from "./signatures-elsewhere.ts";
import { type Controls, type Sign, type WrongSignature, wrongSignatures } from "./wrong-signatures.ts";

/** The calls of one operation that name the real client. */
export interface SignedCalls {
  /** Without the parameter. */
  readonly unsigned: Call;
  /** With an empty parameter. */
  readonly emptySignature: Call;
  /** With a dummy signature: the reference for refused signatures. */
  readonly dummySignature: Call;
  /** With an empty Signature, followed by a dummy one. */
  readonly repeatedSignature: Call;
  /** Correctly signed, with different white space and field order. */
  readonly rewritten: Call;
  /** The same call with the letters of the digest in the other case. */
  readonly inOtherCase: Call;
  /** The same call, to be sent a second time. */
  readonly again: Call;
  /** The calls that find out how the server refuses. */
  readonly exploration: Exploration;
  readonly wrong: readonly WrongSignature[];
  /** Without Signature in the query, and with a dummy one in another place. */
  readonly elsewhere: readonly Elsewhere[];
  /** The text that is hashed according to the document, as a formula. */
  readonly formula: string;
}

/** Makes the calls that name the real client. */
export function signedCalls(operation: Operation, ordinary: Call, parts: readonly string[]): SignedCalls {
  const signed: Sign = (name, what, signing, body = PROBE_BODIES.plain) => ({
    ...ordinary,
    id: `${operation.id}.signed.${name}`,
    what: `a request without Content ${what}`,
    body,
    signing,
  });
  const unsigned = signed("none", "without Signature", UNSIGNED);
  const emptySignature = signed("empty", "with an empty Signature", signedWith(""));
  const controls = controlsOf(signed);
  const control = controls.plain;
  return {
    unsigned,
    emptySignature,
    dummySignature: control,
    repeatedSignature: {
      ...signed("repeated", "", UNSIGNED),
      what: "a request without Content, with an empty Signature followed by a dummy one",
      query: { Signature: ["", DUMMY_SIGNATURE], ...ordinary.query },
    },
    ...customersCalls(operation, signed),
    exploration: explorationOf(operation, control, signed),
    formula: parts.join(" + "),
    wrong: [
      { name: "none", fault: "a call without Signature", call: unsigned, control, mayDiffer: true },
      { name: "empty", fault: "an empty Signature", call: emptySignature, control, mayDiffer: true },
      { name: "any", fault: "an arbitrary signature", call: control, control },
      ...wrongSignatures(parts, signed, controls),
    ],
    elsewhere: signaturesElsewhere(signed),
  };
}

// More correctly signed calls, besides the exploration. They show what no wrong signature can show.
function customersCalls(operation: Operation, signed: Sign) {
  const rewritten = "correctly signed, with different whitespace and field order";
  const call = (name: string, what: string, signing: Signing) => {
    return asCustomer(operation, signed(name, what, signing, PROBE_BODIES.rewritten));
  };
  return {
    rewritten: call("rewritten", rewritten, signedValidly()),
    inOtherCase: {
      ...call("other-case", "correctly signed, with its letters in the other case", IN_OTHER_CASE),
      sentIf: "fewer than three calls have been signed as the customer",
    },
    again: {
      ...call("again", "correctly signed, for the second time", signedValidly()),
      sentIf: "fewer than three calls have been signed as the customer",
    },
  };
}

function controlsOf(signed: Sign): Controls {
  const names = Object.keys(PROBE_BODIES) as BodyName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === "plain"
        ? signed("dummy", "signed with a dummy signature", DUMMY)
        : signed(
            `dummy-${name}`,
            `signed with a dummy signature, the body ${name}`,
            DUMMY,
            PROBE_BODIES[name],
          ),
    ]),
  ) as Controls;
}
