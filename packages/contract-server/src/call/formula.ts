// One way to compute a signature: the document's own, or one that is wrong in one thing. For a program, and for a shell.
import { createHash, createHmac } from "node:crypto";
import type { DigestEncoding } from "@cbss/signature";
import type { Keys, Signing } from "./signing.ts";

/** Bytes to bytes, and the same as a filter of a shell. */
export interface Filter {
  readonly bytes: (bytes: Buffer) => Buffer;
  readonly shell: string;
}

/** How a signature is computed: what is joined, and what is done before and after. */
export interface Formula {
  /** The names of parts, and any other text as it is. */
  readonly pieces: readonly string[];
  /** What is done to the body before it is joined. */
  readonly body?: Filter;
  /** What is done to all that was joined. */
  readonly joined?: Filter;
  /** The digest, by default SHA-256. */
  readonly digest?: Filter;
  /** A digest with a key has these pieces for its key, and ignores `digest`. */
  readonly key?: readonly string[];
}

/** SHA-256, as the document says. */
export const SHA_256: Filter = hashWith("sha256");

/** A digest by its name. */
export function hashWith(name: string): Filter {
  return {
    bytes: (bytes) => createHash(name).update(bytes).digest(),
    shell: `openssl dgst -${name} -binary`,
  };
}

/** Signs by a formula; the digest is written as the server was found to want it. */
export function signedByFormula({ pieces, body, joined, digest = SHA_256, key }: Formula): Signing {
  return {
    sign: (bytes, keys) => {
      const all = Buffer.concat(pieces.map((piece) => bytesOf(piece, Buffer.from(bytes), keys, body)));
      const data = joined?.bytes(all) ?? all;
      if (key === undefined) return encode(digest.bytes(data), keys.digest);
      const secret = Buffer.concat(key.map((piece) => bytesOf(piece, Buffer.from(bytes), keys)));
      return encode(createHmac("sha256", secret).update(data).digest(), keys.digest);
    },
    shell: (encoding) => {
      const hashing =
        key === undefined ? digest.shell : `openssl dgst -sha256 -hmac "${shellText(key)}" -binary`;
      const filters = [joined?.shell, hashing, SHELL_ENCODINGS[encoding]].filter(
        (filter) => filter !== undefined,
      );
      return `$(${shellPieces(pieces, body)} | ${filters.join(" | ")})`;
    },
  };
}

const VARIABLES: Readonly<Record<string, string>> = {
  Body: "$BODY",
  Client_Key: "$CBSS_CLIENT_KEY",
  Login_Salt: "$CBSS_LOGIN_SALT",
};

function bytesOf(piece: string, body: Buffer, { clientKey, loginSalt }: Keys, filter?: Filter): Buffer {
  if (piece === "Body") return filter?.bytes(body) ?? body;
  return Buffer.from(piece === "Client_Key" ? clientKey : piece === "Login_Salt" ? loginSalt : piece);
}

/** Writes the bytes of a digest. */
function encode(digest: Buffer, encoding: DigestEncoding): string {
  if (encoding === "base64") return digest.toString("base64");
  const hex = digest.toString("hex");
  return encoding === "hex" ? hex : hex.toUpperCase();
}

const SHELL_ENCODINGS: Record<DigestEncoding, string> = {
  hex: "od -An -v -tx1 | tr -d ' \\n'",
  "hex-upper": "od -An -v -tx1 | tr -d ' \\n' | tr a-f A-F",
  base64: "base64 | tr -d '\\n' | sed 's/+/%2B/g; s/=/%3D/g; s:/:%2F:g'",
};

function shellPieces(pieces: readonly string[], filter: Filter | undefined): string {
  if (filter === undefined) return printed(pieces);
  const commands = pieces.map((piece) =>
    piece === "Body" ? `printf %s "$BODY" | ${filter.shell}` : printed([piece]),
  );
  return `{ ${commands.join("; ")}; }`;
}

// Without a format, a text that begins with a hyphen or has a percent sign in it stays as it is.
function printed(pieces: readonly string[]): string {
  const isPlain = pieces.every((piece) => /^[ -[\]-~]*$/.test(piece));
  if (isPlain) return `printf %s "${shellText(pieces)}"`;
  const format = pieces.map((piece) => (VARIABLES[piece] === undefined ? octal(piece) : "%s")).join("");
  const names = pieces.flatMap((piece) => (VARIABLES[piece] === undefined ? [] : [`"${VARIABLES[piece]}"`]));
  return `printf '${format}' ${names.join(" ")}`.trim();
}

function octal(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

function shellText(pieces: readonly string[]): string {
  return pieces.map((piece) => VARIABLES[piece] ?? piece).join("");
}
