// The calls that find out how the server refuses signatures.
import type { DigestEncoding } from "@cbss/signature";
import type { Call } from "../call/call.ts";
import { envelopeWithoutPassword } from "../call/envelope.ts";
import { signedValidly } from "../call/signing.ts";
import type { Operation } from "../document/operation.ts";
import { PROBE_BODIES } from "./probe-bodies.ts";
import type { Sign } from "./wrong-signatures.ts";

/** A dummy signature, and valid ones with the digest in each encoding, in order of likelihood. */
export interface Exploration {
  readonly withoutContent: SignatureProbe;
  /** The same calls with a Content, which a server looks at only if it accepts the signature. */
  readonly withContent: SignatureProbe | undefined;
}

interface SignatureProbe {
  readonly dummy: Call;
  readonly valid: readonly { readonly digest: DigestEncoding; readonly call: Call }[];
}

/** The digest encodings: first the one that the document assumes, then Base64, which is likelier on .NET than upper case. */
const DIGESTS: readonly DigestEncoding[] = ["hex", "base64", "hex-upper"];

/** Makes the exploration of an operation; `dummy` has a dummy signature. */
export function explorationOf(operation: Operation, dummy: Call, sign: Sign): Exploration {
  const valid = DIGESTS.map((digest) => ({ digest, call: validCall(operation, digest, sign) }));
  const withoutContent = { dummy, valid };
  return { withoutContent, withContent: withContent(operation, withoutContent) };
}

// White space and field order are unusual, so that one call shows two things.
function validCall(operation: Operation, digest: DigestEncoding, sign: Sign): Call {
  const what = `correctly signed, the digest as ${digest}, with different whitespace and field order`;
  const call = asCustomer(
    operation,
    sign(`valid-${digest}`, what, signedValidly(digest), PROBE_BODIES.rewritten),
  );
  return digest === "hex" ? call : { ...call, sentIf: "the digest is not written as in the calls before" };
}

/** Declares the risk of a valid request without Content: it is refused, unless the operation needs no Content. */
export function asCustomer({ refusesNoContent }: Operation, call: Call): Call {
  return refusesNoContent ? { ...call, risk: "customer" } : { ...call, risk: "change", changesBy: "all" };
}

// Without a password, the call cannot start a change and does not count as a wrong password. An operation that requires no
// password would act on it, so it is not called.
function withContent(operation: Operation, { dummy, valid }: SignatureProbe): SignatureProbe | undefined {
  if (operation.passwords.length === 0) return undefined;
  const filled = (call: Call): Call => ({
    ...call,
    id: `${call.id}-with-content`,
    what: call.what.replace("without Content", "with a Content but no password,"),
    body: (values) => JSON.stringify(envelopeWithoutPassword(operation, values)),
  });
  const sentIf = "the server checks the Content before the signature, or does not check the signature";
  return {
    dummy: filled(dummy),
    valid: valid.map(({ digest, call }) => ({ digest, call: { ...filled(call), sentIf } })),
  };
}
