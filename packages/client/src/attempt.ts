import { type AnyCbssError, isCbssError } from "./errors.ts";

/** What became of a call: look at `ok` first. Without `strict`, look at `error`, since TypeScript does not narrow by `ok` there. */
export type Attempt<Envelope> =
  | { ok: true; envelope: Envelope; error?: undefined }
  | { ok: false; error: AnyCbssError; envelope?: undefined };

/**
 * Turns the errors of this client into a value, for those who do not like exceptions; any other error is thrown on.
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
