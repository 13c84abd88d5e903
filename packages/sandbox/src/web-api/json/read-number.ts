// A JSON number as the text that .NET makes of it, since texts are all that it is bound to. Source: JsonTextReader.ParseNumber and
// ConvertUtils.Int64TryParse; `0x1F` and `017` are read, as JavaScript once did.
import { END, isWhiteSpace, type JsonText, jsonError } from "./json-text.ts";

/** A number that was read: whole, or with a fraction, an exponent or no end. */
export interface JsonNumber {
  readonly token: "Integer" | "Float";
  readonly text: string;
}

// JsonTextReader.MaximumJavascriptIntegerCharacterLength.
const MAX_DIGITS = 380;

/** Reads on over what may belong to a number, and says what it was; what it means is the business of `toNumber`. */
export function scanNumber(from: JsonText): string {
  const { at } = from;
  let index = at;
  while (isOfNumber(from.text.charCodeAt(index))) index += 1;
  from.at = index;
  const code = from.peek();
  const isOver =
    code === END || code === 0 || isWhiteSpace(code) || ",}])/".includes(String.fromCharCode(code));
  if (!isOver) throw jsonError;
  return from.text.slice(at, index);
}

// 0-9, a-f, A-F, x, X, a sign or a point.
function isOfNumber(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  const folded = code | 0x20;
  return (
    (folded >= 0x61 && folded <= 0x66) || folded === 0x78 || code === 0x2d || code === 0x2b || code === 0x2e
  );
}

/** Reads the digits of a number. */
export function toNumber(digits: string): JsonNumber {
  if (/^0[^.e]/i.test(digits)) return { token: "Integer", text: toInteger(digits) };
  if (/^-?\d+$/.test(digits)) return { token: "Integer", text: toDecimal(digits) };
  const value = /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
  // Too large for a double is an error too (double.TryParse).
  if (!Number.isFinite(value)) throw jsonError;
  return { token: "Float", text: formatDouble(value) };
}

// Convert.ToInt64 of base 16 or 8: 64 bits, the first of which is the sign.
function toInteger(digits: string): string {
  const isHex = /^0x/i.test(digits);
  if (!(isHex ? /^0x0*[\da-f]{1,16}$/i : /^0*[0-7]{1,22}$/).test(digits)) throw jsonError;
  const value = BigInt(isHex ? digits : `0o${digits}`);
  if (value >= 2n ** 64n) throw jsonError;
  return BigInt.asIntN(64, value).toString();
}

function toDecimal(digits: string): string {
  if (digits.length < 16) return String(Number(digits));
  if (digits.length > MAX_DIGITS) throw jsonError;
  return toLong(digits).toString();
}

// Past 64 bits the real reader goes on with as many digits as there are, if it sees that it is past them: of one more digit it
// only looks whether the number has turned (`newValue > value`), and some have not.
function toLong(digits: string): bigint {
  const sign = digits.startsWith("-") ? 1n : -1n;
  let value = 0n;
  for (const digit of digits.replace("-", "")) {
    const next = BigInt.asIntN(64, 10n * value - BigInt(digit));
    if (next > value) return BigInt(digits);
    value = next;
  }
  return sign * value;
}

/** What .NET's Double.ToString() writes: 15 digits, and an exponent from 1E+15 and below 1E-05. */
export function formatDouble(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "", power = ""] = value.toExponential(14).split("e");
  const exponent = Number(power);
  if (exponent > -5 && exponent < 15) return String(Number(value.toPrecision(15)));
  const sign = exponent < 0 ? "-" : "+";
  return `${Number(mantissa)}E${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
