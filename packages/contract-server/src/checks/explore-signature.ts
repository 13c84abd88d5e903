// What the first calls tell about signatures, which the judgement of all others rests on. A refusal alone says nothing: only
// that two calls which differ in one thing are refused differently shows that the server looks at it.
import type { DigestEncoding } from "@cbss/signature";
import { isAnswer, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Operation } from "../document/operation.ts";
import {
  nobodysSignedCall,
  nobodysSignedCallWithContent,
  rightlySignedCall,
  rightlySignedCallWithContent,
} from "./calls.ts";

/** How the server refuses. */
export interface SignatureFindings {
  /** The kind of the refusal of a signature that is wrong beyond doubt. */
  readonly refused: string;
  /** The kind of what comes when the signature has been let through; undefined where the two cannot be told apart. */
  readonly letThrough: string | undefined;
  /** How the server wants the digest written; undefined where no right signature was told from a wrong one. */
  readonly digest: DigestEncoding | undefined;
  /** The call whose right signature was let through, where there is one without Content. */
  readonly right: Call | undefined;
  /** Whether a signature that is wrong beyond doubt was let through. */
  readonly letsAnyThrough: boolean;
}

/** Sends a call; undefined where it must not be sent any more. */
export type Send = (call: Call) => Promise<Outcome | undefined>;

/** The digest encodings, the one that the document assumes first; Base64 is the likelier other one on .NET. */
const DIGESTS: readonly DigestEncoding[] = ["hex", "base64", "hex-upper"];

/** Every call that the exploration may send, in its order. */
export function explorationCalls(operation: Operation): Call[] {
  return [
    nobodysSignedCall(operation),
    nobodysSignedCallWithContent(operation),
    ...DIGESTS.map((digest) => rightlySignedCall(operation, digest)),
    ...DIGESTS.map((digest) => rightlySignedCallWithContent(operation, digest)),
  ];
}

/** What is said where nothing was explored, or no answer came. */
export const NOTHING_FOUND: SignatureFindings = {
  refused: "",
  letThrough: undefined,
  digest: undefined,
  right: undefined,
  letsAnyThrough: false,
};

/** Finds out by an operation how the server refuses; takes three calls in the customer's name at most. */
export async function exploreSignature(operation: Operation, send: Send): Promise<SignatureFindings> {
  const wrong = await send(nobodysSignedCall(operation));
  const withContent = await send(nobodysSignedCallWithContent(operation));
  if (wrong === undefined || withContent === undefined || !isAnswer(wrong) || !isAnswer(withContent)) {
    return NOTHING_FOUND;
  }
  const refused = refusalKind(wrong);
  const nothing = { ...NOTHING_FOUND, refused };
  if (refusalKind(withContent) !== refused) {
    // Either any signature is let through, or the Content is looked at first. The right signature tells: in the one case it
    // makes no difference, in the other it does. A refusal of authorization is neither.
    const calls = DIGESTS.map((digest) => [digest, rightlySignedCallWithContent(operation, digest)] as const);
    const right = await findOther(calls, refusalKind(withContent), send);
    if (right !== undefined) return { ...nothing, digest: right.digest };
    if ([401, 403].includes(withContent.status)) return nothing;
    return { ...nothing, letThrough: refused, letsAnyThrough: true };
  }
  const calls = DIGESTS.map((digest) => [digest, rightlySignedCall(operation, digest)] as const);
  const right = await findOther(calls, refused, send);
  return right === undefined
    ? nothing
    : { ...nothing, letThrough: right.kind, digest: right.digest, right: right.call };
}

// The first call that is answered otherwise.
async function findOther(
  calls: readonly (readonly [DigestEncoding, Call])[],
  refused: string,
  send: Send,
): Promise<{ digest: DigestEncoding; call: Call; kind: string } | undefined> {
  for (const [digest, call] of calls) {
    const outcome = await send(call);
    if (outcome === undefined || !isAnswer(outcome)) continue;
    const kind = refusalKind(outcome);
    if (kind !== refused) return { digest, call, kind };
  }
  return undefined;
}
