// Validates a new address or number. The rules of CBSS are unknown, so these come from validation libraries. With
// `validateNewValues: false`, one rule remains: a value must exist and must not be too long.
import isEmail from "validator/lib/isEmail.js";

// The maximum length of an email address: 64 characters before the @ and 255 after it. Phone numbers are shorter.
const MAX_LENGTH = 320;

/** Whether a text is short enough for a new value, even without validation. The sandbox remembers up to a thousand of them. */
export function isShort(text: string): boolean {
  return text.length <= MAX_LENGTH;
}

/** Whether a text is an email address. */
export function isEmailAddress(text: string): boolean {
  // isEmail throws for half of a surrogate pair.
  return isPlainAddress(text) || (!/\p{Surrogate}/u.test(text) && isEmail.default(text));
}

/**
 * Whether a text is a plain address: letters and digits at a domain of letters and digits. Nearly all addresses are plain, and
 * isEmail accepts every one. isEmail runs a dozen regular expressions and splits the address into bytes twice, which took a
 * quarter of the core's time.
 */
export function isPlainAddress(text: string): boolean {
  return text.length <= 64 && /^[a-z\d_+-]+(\.[a-z\d_+-]+)*@([a-z\d]+\.)+[a-z]{2,}$/i.test(text);
}

/**
 * Whether a text is a phone number in the form of E.164: an existing country code, a possible number of digits for that country,
 * and no separators. It does not check whether the number is in use. Numbers for films and documentation are not in use, and
 * numbering plans change faster than libraries.
 */
export async function isPhoneNumber(text: string): Promise<boolean> {
  if (!/^\+[1-9]\d{1,14}$/.test(text)) return false;
  parse ??= await loadParser();
  return parse(text)?.isPossible() ?? false;
}

type Parse = (text: string) => { isPossible(): boolean } | undefined;

let parse: Parse | undefined;

// The numbering plans of all countries are larger than the sandbox, so they are loaded at the first number.
async function loadParser(): Promise<Parse> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return (text) => parsePhoneNumberFromString(text);
}
