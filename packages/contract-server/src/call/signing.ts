// How a call is signed: validly, or wrong in one way that a server might take for valid.
import { createSigner, type DigestEncoding } from "@cbss/signature";

/** What a signature is made with; how the server wants the digest written is found out on the way. */
export interface Keys {
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

/** The same in the form of a digest of so many bytes. */
export function dummyOf(length: number): Signing {
  const bytes = Buffer.from(DUMMY_SIGNATURE.repeat(2), "hex").subarray(0, length);
  const inForm = (digest: DigestEncoding) => bytes.toString(digest === "base64" ? "base64" : "hex");
  return {
    sign: (_, { digest }) => inForm(digest),
    shell: (digest) => encodeURIComponent(inForm(digest)),
  };
}

/** Has the form of a signature too; a server may make an exception for it. */
export const ZEROS: Signing = signedWith(ZERO_SIGNATURE);

/** As the document says; with the digest written in one specific way, or as the server was found to want it. */
export function signedValidly(specific?: DigestEncoding): Signing {
  return {
    sign: (body, { digest, ...secrets }) => createSigner(secrets, { digest: specific ?? digest })(body),
    shell: (digest) => inShell("$BODY$CBSS_CLIENT_KEY$CBSS_LOGIN_SALT", specific ?? digest),
  };
}

/** Valid but for its last character. */
export const ALL_BUT_LAST: Signing = {
  sign: async (body, keys) => String(await signedValidly().sign(body, keys)).replace(/[^=](?==*$)/, another),
  shell: (digest) => `$(printf %s "${signedValidly().shell(digest)}" | cut -c1-63 | tr -d '\\n'; printf _)`,
};

/** Valid but for its first character. */
export const ALL_BUT_FIRST: Signing = {
  sign: async (body, keys) => String(await signedValidly().sign(body, keys)).replace(/^./, another),
  shell: (digest) => `_$(printf %s "${signedValidly().shell(digest)}" | cut -c2-)`,
};

/** Valid, with its letters in the other case. */
export const IN_OTHER_CASE: Signing = {
  sign: async (body, keys) => {
    const signature = String(await signedValidly().sign(body, keys));
    return keys.digest === "hex" ? signature.toUpperCase() : signature.toLowerCase();
  },
  shell: (digest) =>
    `$(printf %s "${signedValidly().shell(digest)}" | ${digest === "hex" ? "tr a-f A-F" : "tr A-Z a-z"})`,
};

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

const encoder = new TextEncoder();

function another(character: string): string {
  // In Base64 too they differ in bits that count: the last two of the last character do not.
  return character === "0" ? "8" : "0";
}
