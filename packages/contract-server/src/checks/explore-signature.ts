// What the first calls tell about signatures, which the judgement of all others rests on. A refusal alone says nothing: only
// that two calls which differ in one thing are refused differently shows that the server looks at it.
import type { DigestEncoding } from "@cbss/signature";
import { isAnswer, type Outcome } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import type { Exploration } from "./exploration.ts";

/** How the server refuses. */
export interface SignatureFindings {
  /** The kind of the refusal of a signature that is wrong beyond doubt. */
  readonly refused: string;
  /** The kind of what comes when the signature has been let through; undefined where the two cannot be told apart. */
  readonly letThrough: string | undefined;
  /** How the server wants the digest written; undefined where no valid signature was told from a wrong one. */
  readonly digest: DigestEncoding | undefined;
  /** The call whose valid signature was let through, where there is one without Content. */
  readonly valid: Call | undefined;
  /** Whether a signature that is wrong beyond doubt was let through. */
  readonly letsAnyThrough: boolean;
}

/** Sends a call; undefined where it must not be sent any more. */
type Send = (call: Call) => Promise<Outcome | undefined>;

/** Every call that the exploration may send, in its order. */
export function explorationCalls({ withoutContent, withContent }: Exploration): Call[] {
  const probes = withContent === undefined ? [withoutContent] : [withoutContent, withContent];
  return [
    ...probes.map(({ dummy }) => dummy),
    ...probes.flatMap(({ valid }) => valid.map(({ call }) => call)),
  ];
}

/** What is said where nothing was explored, or no response came. */
export const NOTHING_FOUND: SignatureFindings = {
  refused: "",
  letThrough: undefined,
  digest: undefined,
  valid: undefined,
  letsAnyThrough: false,
};

/** Finds out by an operation how the server refuses; takes three calls in the customer's name at most. */
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
    // Either every signature is accepted, or the Content is looked at first. The valid signature tells: in the one case it
    // makes no difference, in the other it does. A refusal of authorization is neither.
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

// The first call that is answered otherwise.
async function findOther(calls: Exploration["withoutContent"]["valid"], refused: string, send: Send) {
  for (const { digest, call } of calls) {
    const outcome = await send(call);
    if (outcome === undefined || !isAnswer(outcome)) continue;
    const kind = refusalKind(outcome);
    if (kind !== refused) return { digest, call, kind };
  }
  return undefined;
}
