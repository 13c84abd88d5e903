// The entry `@cbss/signature/diagnose`, apart from the rest so that signing does not carry it.
import { checkBody, checkSecrets, checkSignature, type Secrets } from "./check-arguments.ts";
import { fromUtf8 } from "./diagnose/charsets.ts";
import { formula } from "./diagnose/draft.ts";
import { explainMatch, explainNoDigest, explainNothing, VALID } from "./diagnose/explain.ts";
import type { MistakeId } from "./diagnose/mistake.ts";
import { readSignature } from "./diagnose/read-signature.ts";
import { namesOf, search } from "./diagnose/search.ts";
import { verify } from "./verify.ts";

export type { Secrets } from "./check-arguments.ts";
export type {
  BodyMistake,
  FormulaMistake,
  MistakeId,
  SecretFault,
  SecretName,
  SignatureMistake,
} from "./diagnose/mistake.ts";

/** What is wrong with a signature; its explanation quotes no body, no secret and no signature. */
export type Diagnosis =
  | { readonly verdict: "valid"; readonly mistake?: undefined; readonly explanation: string }
  | {
      readonly verdict: "explained";
      /** Every mistake by its stable name: of the body first, then of the formula, the secrets and the digest. */
      readonly mistake: readonly MistakeId[];
      readonly explanation: string;
    }
  | { readonly verdict: "unexplained"; readonly mistake?: undefined; readonly explanation: string };

/**
 * Finds out which mistake, or which two, led to a signature that is refused. For developers, not for the callers of a
 * live server: it lets them test a guess of one secret without the other.
 *
 * @throws {TypeError} (rejects) for what `sign` and `verify` refuse. The message quotes neither the body nor a secret.
 *
 * @example
 * const { explanation } = await diagnose({ body, secrets: { clientKey, loginSalt }, signature });
 */
export async function diagnose({
  body,
  secrets,
  signature,
}: {
  body: Uint8Array | string;
  secrets: Secrets;
  signature: string;
}): Promise<Diagnosis> {
  const [clientKey, loginSalt] = checkSecrets(secrets);
  const checked = checkBody(body);
  checkSignature(signature);
  // Copied before the first await, as text where it is some: what becomes of the bytes then is the caller's business.
  const given = typeof checked === "string" ? checked : (fromUtf8(checked) ?? new Uint8Array(checked));

  if (await verify(given, { clientKey, loginSalt }, signature))
    return { verdict: "valid", explanation: VALID };
  const readings = readSignature(signature);
  if (readings.length === 0) return { verdict: "unexplained", explanation: explainNoDigest(signature) };
  const finding = await search(formula(given, clientKey, loginSalt), readings);
  if (!finding.match) return { verdict: "unexplained", explanation: explainNothing(finding, readings) };
  const { match } = finding;
  return { verdict: "explained", mistake: namesOf(match), explanation: explainMatch(match) };
}
