// Servers that accept a wrong formula. The formulas are written again independently, so that one mistake does not hide another.
import { createHash, createHmac } from "node:crypto";
import { alsoLetting, verifying } from "./break-server.ts";
import { CREDENTIALS } from "./demo.ts";
import type { Mutant } from "./mutant.ts";

const { clientKey: K, loginSalt: S } = CREDENTIALS;
const sha = (...data: (string | Buffer)[]) => {
  const hash = createHash("sha256");
  for (const one of data) hash.update(one);
  return hash.digest();
};
const hashed = (name: string, text: Buffer) => createHash(name).update(text).digest();
const right = (body: Buffer) => Buffer.concat([body, Buffer.from(K + S)]);
const joined = (separator: string) => (body: Buffer) => sha(body, separator, K, separator, S);
const text = (change: (text: string) => string) => (body: Buffer) => sha(change(body.toString()), K, S);
const bytes = (change: (body: Buffer) => Buffer) => (body: Buffer) => sha(change(body), K, S);
const inEncoding = (encode: (text: string) => Buffer) => (body: Buffer) =>
  sha(encode(right(body).toString()));
const keyed = (key: string, data: (body: Buffer) => string | Buffer) => (body: Buffer) =>
  createHmac("sha256", key).update(data(body)).digest();

const again = (body: string, change: (request: Record<string, unknown>) => object) => {
  try {
    return JSON.stringify(change(JSON.parse(body)));
  } catch {
    return "";
  }
};

function toUtf32(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0) as number;
      return Buffer.from([code & 255, (code >> 8) & 255, code >> 16, 0]);
    }),
  );
}

// Handles only the characters that the suite sends.
function toUtf7(text: string): Buffer {
  const big = (run: string) =>
    Buffer.from([...run].flatMap((one) => [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255]));
  const runs = text.split(/([^A-Za-z0-9'(),./:?\s-]+)/);
  return Buffer.from(
    runs
      .map((run, index) => (index % 2 === 0 ? run : `+${big(run).toString("base64").replaceAll("=", "")}-`))
      .join(""),
  );
}

const withoutEuro = (euro: number, accent: number) => (text: string) =>
  Buffer.from([...text].map((one) => (one === "€" ? euro : one === "é" ? accent : one.charCodeAt(0))));

type FormulaOf = (body: Buffer) => Buffer;

/** Each formula, by the name of the check that must catch a server that accepts it. */
const FORMULAS: Readonly<Record<string, FormulaOf>> = {
  "over-Client_Key-Body": (body) => sha(K, body),
  "over-Login_Salt-Body": (body) => sha(S, body),
  "over-Login_Salt-Client_Key": () => sha(S, K),
  "over-Body-Body-Client_Key-Login_Salt": (body) => sha(body, body, K, S),
  "over-Body-Client_Key-Client_Key-Login_Salt": (body) => sha(body, K, K, S),
  "over-Body-Client_Key-Login_Salt-Login_Salt": (body) => sha(body, K, S, S),
  "over-Body-Client_Key-Login_Salt-Body": (body) => sha(body, K, S, body),
  "over-Login_Salt-Body-Client_Key-Login_Salt": (body) => sha(S, body, K, S),
  "separated-by-a-line-feed": joined("\n"),
  "separated-by-a-line-break-of-Windows": joined("\r\n"),
  "separated-by-a-space": joined(" "),
  "separated-by-a-tab": joined("\t"),
  "separated-by-a-zero-byte": joined("\0"),
  "separated-by-a-comma": joined(","),
  "separated-by-a-semicolon": joined(";"),
  "separated-by-a-colon": joined(":"),
  "separated-by-a-full-stop": joined("."),
  "separated-by-a-hyphen": joined("-"),
  "separated-by-an-underscore": joined("_"),
  "separated-by-a-plus-sign": joined("+"),
  "separated-by-an-ampersand": joined("&"),
  "separated-by-an-equals-sign": joined("="),
  "separated-by-a-vertical-bar": joined("|"),
  "separated-by-a-slash": joined("/"),
  "line-feed-behind": (body) => sha(body, K, S, "\n"),
  "body-trimmed": text((body) => body.replace(/^[ \r\n]+|[ \r\n]+$/g, "")),
  "body-trimmed-start": text((body) => body.replace(/^[ \r\n]+/, "")),
  "body-trimmed-end": text((body) => body.replace(/[ \r\n]+$/, "")),
  "body-line-feeds": text((body) => body.split("\r\n").join("\n")),
  "body-serialised": text((body) => again(body, (request) => request)),
  "body-serialised-in-order": text((body) =>
    again(body, ({ ClientCode, DateTime, Content }) => ({ ClientCode, DateTime, Content })),
  ),
  "body-lower-case": text((body) => body.toLowerCase()),
  "body-upper-case": text((body) => body.toUpperCase()),
  "body-without-mark": text((body) => body.replace("\uFEFF", "")),
  "body-with-mark": (body) => sha("\uFEFF", body, K, S),
  "body-digest": (body) => sha(sha(body).toString("hex"), K, S),
  "body-base64": (body) => sha(body.toString("base64"), K, S),
  "body-read-as-windows-1252": text((body) => body.replace("é", "Ã©").replace("€", "â‚¬")),
  "in-utf-16le": inEncoding((all) => Buffer.from(all, "utf16le")),
  "in-utf-16be": inEncoding((all) =>
    Buffer.from([...all].flatMap((one) => [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255])),
  ),
  "in-utf-32le": inEncoding(toUtf32),
  "in-utf-7": inEncoding(toUtf7),
  "in-windows-1252": inEncoding(withoutEuro(0x80, 0xe9)),
  "in-iso-8859-1": inEncoding(withoutEuro(0x3f, 0xe9)),
  "in-ascii": inEncoding(withoutEuro(0x3f, 0x3f)),
  twice: (body) => sha(sha(right(body))),
  "twice-as-hex": (body) => sha(sha(right(body)).toString("hex")),
  "twice-as-upper-hex": (body) => sha(sha(right(body)).toString("hex").toUpperCase()),
  "sha-512": (body) => hashed("sha512", right(body)),
  "sha-384": (body) => hashed("sha384", right(body)),
  "sha-512-cut": (body) => hashed("sha512", right(body)).subarray(0, 32),
  "sha-384-cut": (body) => hashed("sha384", right(body)).subarray(0, 32),
  md5: (body) => hashed("md5", right(body)),
  "sha-1": (body) => hashed("sha1", right(body)),
  "keyed-by-Client_Key": keyed(K, (body) => Buffer.concat([body, Buffer.from(S)])),
  "keyed-by-Client_Key-over-Body": keyed(K, (body) => body),
  "keyed-by-Login_Salt": keyed(S, (body) => Buffer.concat([body, Buffer.from(K)])),
  "keyed-by-Login_Salt-over-Body": keyed(S, (body) => body),
  "keyed-by-Client_Key-Login_Salt": keyed(K + S, (body) => body),
  "keyed-by-Login_Salt-Client_Key": keyed(S + K, (body) => body),
};

/** The formulas that are correct for an ordinary body, so that a server that uses one of them refuses no ordinary call. */
const RIGHT_FOR_ORDINARY =
  /^(body-(begin|end|trimmed|line|serialised|without)|in-(ascii|windows|iso)|body-read)/;

const cutBodies = [64, 128, 256, 512, 1024, 4096, 8192].flatMap((length): [string, FormulaOf][] => [
  [`body-begin-${length}`, bytes((body) => body.subarray(0, length))],
  [`body-end-${length}`, bytes((body) => body.subarray(-length))],
]);

/** Servers that accept each formula in addition to the correct one, and instead of it. */
export const FORMULA_MUTANTS: readonly Mutant[] = [...Object.entries(FORMULAS), ...cutBodies].flatMap(
  ([name, formula]): Mutant[] => [
    {
      fault: `a signature ${name} is accepted too`,
      caughtBy: `signature.${name}`,
      server: () => alsoLetting((signature, { body }) => signature === formula(body).toString("hex")),
    },
    {
      fault: `the signature is verified ${name} instead`,
      caughtBy: `signature.${name}`,
      also: RIGHT_FOR_ORDINARY.test(name) ? ["signature.right", "signature.rewritten"] : ["signature.right"],
      server: () => verifying((signature, { body }) => signature === formula(body).toString("hex")),
    },
  ],
);
