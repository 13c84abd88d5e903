// A way to compute a signature: the document's own, or one with a single error. It works in a program and in a shell.
import { createHash, createHmac } from "node:crypto";
import type { DigestEncoding } from "@cbss/signature";
import type { Keys, Signing } from "./signing.ts";

/** Converts bytes to bytes, and does the same as a shell filter. */
export interface Filter {
  readonly bytes: (bytes: Buffer) => Buffer;
  readonly shell: string;
}

/** How a signature is computed: the parts, and the filters before and after joining them. */
export interface Formula {
  /** The names of the parts; any other text counts literally. */
  readonly pieces: readonly string[];
  /** The filter for the body before joining. */
  readonly body?: Filter;
  /** The filter for the joined text. */
  readonly joined?: Filter;
  /** The digest; by default SHA-256. */
  readonly digest?: Filter;
  /** The pieces that form the key of an HMAC, which replaces `digest`. */
  readonly key?: readonly string[];
}

/** SHA-256, as the document specifies. */
export const SHA_256: Filter = hashWith("sha256");

/** Makes the filter of a digest, by its name. */
export function hashWith(name: string): Filter {
  return {
    bytes: (bytes) => createHash(name).update(bytes).digest(),
    shell: `openssl dgst -${name} -binary`,
  };
}

/** Signs by a formula; the digest is written in the encoding that the server was found to expect. */
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

// The format `%s` keeps a text with a leading hyphen or a percent sign unchanged.
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
