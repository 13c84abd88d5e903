// What a new address or number has to look like. Which rules a CBSS has is unknown; these are of libraries made for it, and
// `validateNewValues: false` leaves one: that there is a value, and not too much of it.
import isEmail from "validator/lib/isEmail.js";

// No address and no number is longer, with 64 characters before the @ and 255 behind it.
const MAX_LENGTH = 320;

/** Whether a text may be a new value at all, where nothing else is asked of it: it is remembered, a thousand times over. */
export function isShort(text: string): boolean {
  return text.length <= MAX_LENGTH;
}

/** Whether a text is an e-mail address. */
export function isEmailAddress(text: string): boolean {
  // Half of a character alone is no text, and isEmail throws at it.
  return isPlainAddress(text) || (!/\p{Surrogate}/u.test(text) && isEmail.default(text));
}

/**
 * Whether a text is an address of the plainest kind, letters and digits at a domain of letters and digits: what nearly all
 * are, and isEmail takes every one. Its dozen of expressions, and taking the address apart into bytes twice, were a quarter
 * of the core's time.
 */
export function isPlainAddress(text: string): boolean {
  return text.length <= 64 && /^[a-z\d_+-]+(\.[a-z\d_+-]+)*@([a-z\d]+\.)+[a-z]{2,}$/i.test(text);
}

/**
 * Whether a text is a phone number in the form of E.164: a country code that exists, as many digits as numbers there have,
 * and nothing in between. Not whether the number is in use: numbers that films and documentation may show are not, and
 * plans change faster than libraries.
 */
export async function isPhoneNumber(text: string): Promise<boolean> {
  if (!/^\+[1-9]\d{1,14}$/.test(text)) return false;
  parse ??= await loadParser();
  return parse(text)?.isPossible() ?? false;
}

type Parse = (text: string) => { isPossible(): boolean } | undefined;

let parse: Parse | undefined;

// The plans of all countries weigh more than the sandbox, so they are loaded with the first number.
async function loadParser(): Promise<Parse> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return (text) => parsePhoneNumberFromString(text);
}
