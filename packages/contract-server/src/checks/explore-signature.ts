// Finds out how the server treats signatures. The verdicts on all other calls depend on it. A single refusal shows nothing. If
// two calls that differ in one thing get different refusals, the server looks at that thing.
import type { DigestEncoding } from "@cbss/signature";
import { isAnswer, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Exploration } from "./exploration.ts";

/** How the server refuses signatures. */
export interface SignatureFindings {
  /** The kind of refusal of a signature that is certainly wrong. */
  readonly refused: string;
  /** The kind of response after an accepted signature; undefined if it is indistinguishable from the refusal. */
  readonly letThrough: string | undefined;
  /** The encoding of the digest that the server expects; undefined if no valid signature got a different response. */
  readonly digest: DigestEncoding | undefined;
  /** The call without Content whose valid signature was accepted, if any. */
  readonly valid: Call | undefined;
  /** Whether a signature that is certainly wrong was accepted. */
  readonly letsAnyThrough: boolean;
}

/** Sends a call; undefined if it must not be sent. */
type Send = (call: Call) => Promise<Outcome | undefined>;

/** Lists every call that the exploration may send, in order. */
export function explorationCalls({ withoutContent, withContent }: Exploration): Call[] {
  const probes = withContent === undefined ? [withoutContent] : [withoutContent, withContent];
  return [
    ...probes.map(({ dummy }) => dummy),
    ...probes.flatMap(({ valid }) => valid.map(({ call }) => call)),
  ];
}

/** The findings if nothing was explored, or no response came. */
export const NOTHING_FOUND: SignatureFindings = {
  refused: "",
  letThrough: undefined,
  digest: undefined,
  valid: undefined,
  letsAnyThrough: false,
};

/** Finds out, with one operation, how the server refuses signatures; sends at most three calls signed as the customer. */
export async function exploreSignature(
  { withoutContent, withContent }: Exploration,
  send: Send,
): Promise<SignatureFindings> {
  const wrong = await send(withoutContent.dummy);
  const filled = withContent === undefined ? wrong : await send(withContent.dummy);
  if (wrong === undefined || filled === undefined || !isAnswer(wrong) || !isAnswer(filled)) {
    return NOTHING_FOUND;
  }
  const refused = refusalKind(wrong);
  const nothing = { ...NOTHING_FOUND, refused };
  if (withContent !== undefined && refusalKind(filled) !== refused) {
    // Either the server accepts every signature, or it looks at the Content first. In the second case, a valid signature gets
    // a different response. A 401 or 403 is neither case.
    const valid = await findOther(withContent.valid, refusalKind(filled), send);
    if (valid !== undefined) return { ...nothing, digest: valid.digest };
    if ([401, 403].includes(filled.status)) return nothing;
    return { ...nothing, letThrough: refused, letsAnyThrough: true };
  }
  const valid = await findOther(withoutContent.valid, refused, send);
  return valid === undefined
    ? nothing
    : { ...nothing, letThrough: valid.kind, digest: valid.digest, valid: valid.call };
}

// Finds the first call that gets a different response.
async function findOther(calls: Exploration["withoutContent"]["valid"], refused: string, send: Send) {
  for (const { digest, call } of calls) {
    const outcome = await send(call);
    if (outcome === undefined || !isAnswer(outcome)) continue;
    const kind = refusalKind(outcome);
    if (kind !== refused) return { digest, call, kind };
  }
  return undefined;
}
