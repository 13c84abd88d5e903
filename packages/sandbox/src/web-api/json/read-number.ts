// Reads a JSON number as the text that .NET makes of it, since it can only be bound to a text. Source:
// JsonTextReader.ParseNumber and ConvertUtils.Int64TryParse. It accepts `0x1F` and `017`, as in old JavaScript.
import { LETTER_I, MINUS, PLUS, POINT } from "./characters.ts";
import { END, isAsciiDigit, isWhiteSpace, type JsonText, jsonError } from "./json-text.ts";

// JsonTextReader.MaximumJavascriptIntegerCharacterLength.
const MAX_DIGITS = 380;

/** Whether a number begins. `-Infinity` is a word. */
export function isNumberStart(from: JsonText, code: number): boolean {
  if (code !== MINUS) return isAsciiDigit(code) || code === POINT;
  return !(from.has(1) && from.peek(1) === LETTER_I);
}

/** Reads all characters that may belong to a number. `checkNumber` checks whether they are a number. */
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

// The characters 0-9, a-f, A-F, x, X, a sign or a point.
function isOfNumber(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  const folded = code | 0x20;
  return (
    (folded >= 0x61 && folded <= 0x66) || folded === 0x78 || code === MINUS || code === PLUS || code === POINT
  );
}

/** Returns the kind of a number. Throws for an invalid number, and for a number that is too large. */
export function checkNumber(digits: string): "Integer" | "Float" {
  if (/^-?[1-9]\d*$|^-?0$/.test(digits)) {
    if (digits.length > MAX_DIGITS) throw jsonError;
    return "Integer";
  }
  if (/^0[^.e]/i.test(digits)) {
    readInteger(digits);
    return "Integer";
  }
  if (/^-0\d+$/.test(digits)) return "Integer";
  const isFloat = /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits);
  // A number that is too large for a double is an error too (double.TryParse).
  if (!isFloat || !Number.isFinite(Number(digits))) throw jsonError;
  return "Float";
}

/** Returns the text that .NET makes of a number. */
export function writeNumber(digits: string): string {
  if (/^0[^.e]/i.test(digits)) return readInteger(digits).toString();
  if (/^-?\d+$/.test(digits)) return writeWhole(digits);
  const value = Number(digits);
  return Number.isFinite(value) ? writeDouble(value) : digits;
}

// Convert.ToInt64 with base 16 or 8. The first of the 64 bits is the sign.
function readInteger(digits: string): bigint {
  const [, hex, octal] = /^(?:0x0*([\da-f]{1,16})|0+([0-7]{0,22}))$/i.exec(digits) ?? [];
  if (hex === undefined && octal === undefined) throw jsonError;
  const value = BigInt(hex === undefined ? `0o0${octal}` : `0x${hex}`);
  if (value >= 2n ** 64n) throw jsonError;
  return BigInt.asIntN(64, value);
}

// Beyond 64 bits, the real reader detects an overflow only if the number becomes smaller (`newValue > value` in Int64TryParse).
// Some numbers of twenty digits overflow without that, and become a different number.
function writeWhole(digits: string): string {
  const isNegative = digits.startsWith("-");
  const whole = digits.replace(/^-?0*(?=\d)/, "");
  const sign = isNegative && whole !== "0" ? "-" : "";
  if (whole.length < 20) return sign + whole;
  let value = -BigInt(whole.slice(0, 18));
  for (const digit of whole.slice(18)) {
    const next = BigInt.asIntN(64, 10n * value - BigInt(digit));
    if (next > value) return sign + whole;
    value = next;
  }
  return (isNegative ? value : -value).toString();
}

// Double.ToString() of .NET Framework has 15 digits, and an exponent from 1E+15 and up to 1E-05.
function writeDouble(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "", power = ""] = value.toExponential(14).split("e");
  const exponent = Number(power);
  if (exponent > -5 && exponent < 15) return String(Number(value.toPrecision(15)));
  const sign = exponent < 0 ? "-" : "+";
  return `${Number(mantissa)}E${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
