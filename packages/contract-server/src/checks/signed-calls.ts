// The calls that name the real client. All but those with the customer's password have nothing in them to act on, so that even
// a server that lets any signature pass starts nothing.
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
  /** The parameter is missing. */
  readonly unsigned: Call;
  /** The parameter is there, and empty. */
  readonly emptySignature: Call;
  /** The measure of a refused signature. */
  readonly dummySignature: Call;
  /** An empty Signature, and then one of nothing. */
  readonly repeatedSignature: Call;
  /** Valid as it is sent: with other white space, and its fields in another order. */
  readonly rewritten: Call;
  /** The same, with the letters of the digest in the other case. */
  readonly inOtherCase: Call;
  /** The same, to be sent a second time. */
  readonly again: Call;
  /** By which is found out how the server refuses. */
  readonly exploration: Exploration;
  readonly wrong: readonly WrongSignature[];
  /** Without Signature in the query, and with one of nothing in another place. */
  readonly elsewhere: readonly Elsewhere[];
  /** What the document says is hashed, as a formula. */
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
      what: "a request without Content, with an empty Signature and then one of nothing",
      query: { Signature: ["", DUMMY_SIGNATURE], ...ordinary.query },
    },
    ...customersCalls(operation, signed),
    exploration: explorationOf(operation, control, signed),
    formula: parts.join(" + "),
    wrong: [
      { name: "none", fault: "a call without Signature", call: unsigned, control, mayDiffer: true },
      { name: "empty", fault: "an empty Signature", call: emptySignature, control, mayDiffer: true },
      { name: "any", fault: "the signature of nothing, as it would any", call: control, control },
      ...wrongSignatures(parts, signed, controls),
    ],
    elsewhere: signaturesElsewhere(signed),
  };
}

// Besides those of the exploration: what is signed right, and shows something that no wrong signature shows.
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
        ? signed("dummy", "signed with a signature of nothing", DUMMY)
        : signed(
            `dummy-${name}`,
            `signed with a signature of nothing, the body ${name}`,
            DUMMY,
            PROBE_BODIES[name],
          ),
    ]),
  ) as Controls;
}
