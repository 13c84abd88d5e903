import { type AnyCbssError, isCbssError } from "./errors.ts";

/** The outcome of a call: check `ok` first. Without `strict`, check `error`: TypeScript does not narrow by `ok` there. */
export type Attempt<Envelope> =
  | { ok: true; envelope: Envelope; error?: undefined }
  | { ok: false; error: AnyCbssError; envelope?: undefined };

/**
 * Returns the errors of this client as a value instead of throwing them. Any other error is rethrown.
 *
 * @example
 * const result = await attempt(cbss.startEmailAddressChange({ Password, NewEmailAddress }));
 * if (!result.ok) console.error(result.error.code);
 */
export async function attempt<Envelope>(call: Promise<Envelope>): Promise<Attempt<Envelope>> {
  try {
    return { ok: true, envelope: await call };
  } catch (error) {
    if (isCbssError(error)) return { ok: false, error };
    throw error;
  }
}
