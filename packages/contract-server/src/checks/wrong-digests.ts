// The correct text with a digest other than its SHA-256: another algorithm, a part of a longer digest, or an HMAC.
import { beginning } from "../call/filters.ts";
import { type Filter, hashWith, SHA_256 } from "../call/formula.ts";
import type { WrongFormula } from "./wrong-formula.ts";

const HEX: Filter = {
  bytes: (bytes) => Buffer.from(bytes.toString("hex")),
  shell: "od -An -v -tx1 | tr -d ' \\n'",
};
const UPPER_HEX: Filter = {
  bytes: (bytes) => Buffer.from(bytes.toString("hex").toUpperCase()),
  shell: `${HEX.shell} | tr a-f A-F`,
};

function then(...filters: readonly Filter[]): Filter {
  return {
    bytes: (bytes) => filters.reduce((last, filter) => filter.bytes(last), bytes),
    shell: filters.map(({ shell }) => shell).join(" | "),
  };
}

/** Makes the formulas with another digest, a part of a longer one, or a digest of the digest. */
export function digested(pieces: readonly string[]): WrongFormula[] {
  const row = (name: string, fault: string, digest: Filter) => ({ name, fault, formula: { pieces, digest } });
  const sha512 = hashWith("sha512");
  const sha384 = hashWith("sha384");
  return [
    row("twice", "that is hashed twice", then(SHA_256, SHA_256)),
    row("twice-as-hex", "that is hashed twice, as hexadecimal text", then(SHA_256, HEX, SHA_256)),
    row(
      "twice-as-upper-hex",
      "that is hashed twice, as upper-case hexadecimal text",
      then(SHA_256, UPPER_HEX, SHA_256),
    ),
    { ...row("sha-512", "by SHA-512", sha512), length: 64 },
    { ...row("sha-384", "by SHA-384", sha384), length: 48 },
    row("sha-512-cut", "by SHA-512, cut to the length of SHA-256", then(sha512, beginning(32))),
    row("sha-384-cut", "by SHA-384, cut to the length of SHA-256", then(sha384, beginning(32))),
    { ...row("md5", "by MD5", hashWith("md5")), isRevealing: true, length: 16 },
    { ...row("sha-1", "by SHA-1", hashWith("sha1")), isRevealing: true, length: 20 },
  ];
}

/** Makes the formulas with HMAC, the usual signature with secrets: one or several parts form the key. */
export function keyed(parts: readonly string[]): WrongFormula[] {
  const secrets = parts.filter((part) => part !== "Body");
  const keys = [
    ...secrets.map((secret) => [secret]),
    ...(secrets.length > 1 ? [secrets, secrets.toReversed()] : []),
  ];
  return keys.flatMap((key) => {
    const others = parts.filter((part) => !key.includes(part));
    const overOthers = {
      name: `keyed-by-${key.join("-")}`,
      fault: `by HMAC with ${key.join(" + ")} as its key`,
      formula: { pieces: others, key },
    };
    if (others.length === 1) return [overOthers];
    return [
      overOthers,
      {
        name: `${overOthers.name}-over-Body`,
        fault: `${overOthers.fault}, over the body alone`,
        formula: { pieces: ["Body"], key },
      },
    ];
  });
}
