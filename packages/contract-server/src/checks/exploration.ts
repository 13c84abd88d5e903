// The calls by which is found out how the server refuses signatures.
import type { DigestEncoding } from "@cbss/signature";
import type { Call } from "../call/call.ts";
import { envelopeWithoutPassword } from "../call/envelope.ts";
import { signedValidly } from "../call/signing.ts";
import type { Operation } from "../document/operation.ts";
import { PROBE_BODIES } from "./probe-bodies.ts";
import type { Sign } from "./wrong-signatures.ts";

/** A signature of nothing, and valid ones with the digest in each encoding, the likelier first. */
export interface Exploration {
  readonly withoutContent: SignatureProbe;
  /** The same with a Content, which only a server that lets the signature pass has a reason to look at. */
  readonly withContent: SignatureProbe | undefined;
}

interface SignatureProbe {
  readonly dummy: Call;
  readonly valid: readonly { readonly digest: DigestEncoding; readonly call: Call }[];
}

/** The digest encodings, the one that the document assumes first; Base64 is the likelier other one on .NET. */
const DIGESTS: readonly DigestEncoding[] = ["hex", "base64", "hex-upper"];

/** Makes the exploration of an operation; `dummy` is signed with a signature of nothing. */
export function explorationOf(operation: Operation, dummy: Call, sign: Sign): Exploration {
  const valid = DIGESTS.map((digest) => ({ digest, call: validCall(operation, digest, sign) }));
  const withoutContent = { dummy, valid };
  return { withoutContent, withContent: withContent(operation, withoutContent) };
}

// White space and order are out of the ordinary, so that one call shows two things.
function validCall(operation: Operation, digest: DigestEncoding, sign: Sign): Call {
  const what = `correctly signed, the digest as ${digest}, with different whitespace and field order`;
  const call = asCustomer(
    operation,
    sign(`valid-${digest}`, what, signedValidly(digest), PROBE_BODIES.rewritten),
  );
  return digest === "hex" ? call : { ...call, sentIf: "the digest is not written as in the calls before" };
}

/** A valid request without Content is refused, unless the operation does not need one: then it starts a change. */
export function asCustomer({ refusesNoContent }: Operation, call: Call): Call {
  return refusesNoContent ? { ...call, risk: "customer" } : { ...call, risk: "change", changesBy: "all" };
}

// Without the password it can start nothing, and cannot be taken for a guess at it. An operation that asks for no password
// would act on it, so it is not called.
function withContent(operation: Operation, { dummy, valid }: SignatureProbe): SignatureProbe | undefined {
  if (operation.passwords.length === 0) return undefined;
  const filled = (call: Call): Call => ({
    ...call,
    id: `${call.id}-with-content`,
    what: call.what.replace("without Content", "with a Content but no password,"),
    body: (values) => JSON.stringify(envelopeWithoutPassword(operation, values)),
  });
  const sentIf = "a Content is looked at before the signature, or the signature is not";
  return {
    dummy: filled(dummy),
    valid: valid.map(({ digest, call }) => ({ digest, call: { ...filled(call), sentIf } })),
  };
}
