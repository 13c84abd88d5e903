// The entry `@cbss/signature/diagnose`. It is separate so that programs that only sign do not load it.
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

/** The result of `diagnose`. Its explanation quotes no body, no secret and no signature. */
export type Diagnosis =
  | { readonly verdict: "valid"; readonly mistake?: undefined; readonly explanation: string }
  | {
      readonly verdict: "explained";
      /** The stable names of all mistakes found: those of the body first, then of the formula, the secrets and the digest. */
      readonly mistake: readonly MistakeId[];
      readonly explanation: string;
    }
  | { readonly verdict: "unexplained"; readonly mistake?: undefined; readonly explanation: string };

/**
 * Finds the one or two mistakes that led to a refused signature. Show the result to developers, not to the callers of a
 * live server: they could test a guess of one secret without the other.
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
  // Copied before the first await, as text if it is valid text, because the caller may change the bytes afterwards.
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
