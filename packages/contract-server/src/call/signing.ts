// How a call is signed: validly, or wrong in one way that a server might take for valid.
import { createSigner, type DigestEncoding } from "@cbss/signature";

/** What a signature is made with; how the server wants the digest written is found out on the way. */
interface Keys {
  readonly clientKey: string;
  readonly loginSalt: string;
  readonly digest: DigestEncoding;
}

/** One way to sign, or not to. */
export interface Signing {
  /** The value of the query parameter; undefined leaves the parameter out. */
  readonly sign: (body: Uint8Array, keys: Keys) => Promise<string | undefined> | string | undefined;
  /** The same in a shell that has the body in `$BODY`; undefined leaves the parameter out. */
  readonly shell: (digest: DigestEncoding) => string | undefined;
}

/** Without the parameter. */
export const UNSIGNED: Signing = { sign: () => undefined, shell: () => undefined };

/** With text that is not a signature of anything. */
export function signedWith(text: string): Signing {
  return { sign: () => text, shell: () => encodeURIComponent(text) };
}

/** What stands in it. */
export const DUMMY_SIGNATURE: string = "5eed".repeat(16);

/** Has the form of a signature, is that of nothing, and no server makes an exception for it: the measure of a wrong one. */
export const DUMMY: Signing = signedWith(DUMMY_SIGNATURE);

/** What stands in it. */
export const ZERO_SIGNATURE: string = "0".repeat(64);

/** Has the form of a signature too; a server may make an exception for it. */
export const ZEROS: Signing = signedWith(ZERO_SIGNATURE);

/** As the document says; with the digest written in one specific way, or as the server was found to want it. */
export function signedValidly(specific?: DigestEncoding): Signing {
  return {
    sign: (body, { digest, ...secrets }) => createSigner(secrets, { digest: specific ?? digest })(body),
    shell: (digest) => inShell("$BODY$CBSS_CLIENT_KEY$CBSS_LOGIN_SALT", specific ?? digest),
  };
}

const formulas = new Map<string, Signing>();

/** Over these parts, in this order, instead of those of the document; every operation has the same, so each is made once. */
export function signedOver(parts: readonly string[]): Signing {
  const formula = parts.join(" + ");
  const signing = formulas.get(formula) ?? overParts(parts);
  formulas.set(formula, signing);
  return signing;
}

function overParts(parts: readonly string[]): Signing {
  return {
    sign: async (body, keys) => {
      const joined = new Blob(parts.map((part) => bytesOf(part, body, keys)));
      const digest = await crypto.subtle.digest("SHA-256", await joined.arrayBuffer());
      return encode(new Uint8Array(digest), keys.digest);
    },
    shell: (digest) => inShell(parts.map((part) => VARIABLES[part]).join(""), digest),
  };
}

/** Valid in its first characters and wrong in each of the rest. */
export function signedByPrefix(length: number): Signing {
  const { sign, shell } = signedValidly();
  return {
    sign: async (body, keys) => {
      const signature = String(await sign(body, keys));
      return signature.slice(0, length) + signature.slice(length).replace(/[^=]/g, another);
    },
    shell: (digest) => `$(printf %s "${shell(digest)}" | cut -c1-${length})${"0".repeat(64 - length)}`,
  };
}

/** Valid, but for the body that this one was made from: `undo` makes that one of it again. */
export function signedBefore(undo: (body: string) => string): Signing {
  return {
    sign: (body, { digest, ...secrets }) =>
      createSigner(secrets, { digest })(encoder.encode(undo(new TextDecoder().decode(body)))),
    // Any other body shows the same.
    shell: (digest) => inShell("$BODY.$CBSS_CLIENT_KEY$CBSS_LOGIN_SALT", digest),
  };
}

const SHELL_DIGESTS: Record<DigestEncoding, string> = {
  hex: "openssl dgst -sha256 -r | cut -c1-64",
  "hex-upper": "openssl dgst -sha256 -r | cut -c1-64 | tr a-f A-F",
  base64: "openssl dgst -sha256 -binary | base64 | sed 's/+/%2B/g; s/=/%3D/g; s:/:%2F:g'",
};

function inShell(parts: string, digest: DigestEncoding): string {
  return `$(printf %s "${parts}" | ${SHELL_DIGESTS[digest]})`;
}

const VARIABLES: Readonly<Record<string, string>> = {
  Body: "$BODY",
  Client_Key: "$CBSS_CLIENT_KEY",
  Login_Salt: "$CBSS_LOGIN_SALT",
};

const encoder = new TextEncoder();

function bytesOf(part: string, body: Uint8Array, { clientKey, loginSalt }: Keys): BlobPart {
  if (part === "Body") return body as Uint8Array<ArrayBuffer>;
  return encoder.encode(part === "Client_Key" ? clientKey : loginSalt);
}

function another(character: string): string {
  return character === "0" ? "1" : "0";
}

function encode(digest: Uint8Array, encoding: DigestEncoding): string {
  if (encoding === "base64") return btoa(String.fromCharCode(...digest));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return encoding === "hex" ? hex : hex.toUpperCase();
}
