// How a call is signed: validly, or with a single error that a server might overlook.
import { createSigner, type DigestEncoding } from "@cbss/signature";

/** The inputs of a signature; the run finds out which encoding of the digest the server expects. */
export interface Keys {
  readonly clientKey: string;
  readonly loginSalt: string;
  readonly digest: DigestEncoding;
}

/** A way to sign a call, or to leave it unsigned. */
export interface Signing {
  /** The value of the query parameter; undefined omits the parameter. */
  readonly sign: (body: Uint8Array, keys: Keys) => Promise<string | undefined> | string | undefined;
  /** The same for a shell that has the body in `$BODY`; undefined omits the parameter. */
  readonly shell: (digest: DigestEncoding) => string | undefined;
}

/** Omits the parameter. */
export const UNSIGNED: Signing = { sign: () => undefined, shell: () => undefined };

/** Sends a text that is not a valid signature. */
export function signedWith(text: string): Signing {
  return { sign: () => text, shell: () => encodeURIComponent(text) };
}

/** The value of a dummy signature. */
export const DUMMY_SIGNATURE: string = "5eed".repeat(16);

/** Sends a dummy signature, well-formed and always wrong: its refusal is the reference for other wrong signatures. */
export const DUMMY: Signing = signedWith(DUMMY_SIGNATURE);

/** The value of a signature of zeros. */
export const ZERO_SIGNATURE: string = "0".repeat(64);

/** Sends a dummy signature with the length of another digest, in bytes. */
export function dummyOf(length: number): Signing {
  const bytes = Buffer.from(DUMMY_SIGNATURE.repeat(2), "hex").subarray(0, length);
  const inForm = (digest: DigestEncoding) => bytes.toString(digest === "base64" ? "base64" : "hex");
  return {
    sign: (_, { digest }) => inForm(digest),
    shell: (digest) => encodeURIComponent(inForm(digest)),
  };
}

/** Sends zeros: also well-formed, but a server may treat them specially. */
export const ZEROS: Signing = signedWith(ZERO_SIGNATURE);

/** Signs as the document specifies; the digest has a specific encoding, or the one that the server was found to expect. */
export function signedValidly(specific?: DigestEncoding): Signing {
  return {
    sign: (body, { digest, ...secrets }) => createSigner(secrets, { digest: specific ?? digest })(body),
    shell: (digest) => inShell("$BODY$CBSS_CLIENT_KEY$CBSS_LOGIN_SALT", specific ?? digest),
  };
}

/** Sends a signature that is valid except for its last character. */
export const ALL_BUT_LAST: Signing = {
  sign: async (body, keys) => String(await signedValidly().sign(body, keys)).replace(/[^=](?==*$)/, another),
  shell: (digest) => `$(printf %s "${signedValidly().shell(digest)}" | cut -c1-63 | tr -d '\\n'; printf _)`,
};

/** Sends a signature that is valid except for its first character. */
export const ALL_BUT_FIRST: Signing = {
  sign: async (body, keys) => String(await signedValidly().sign(body, keys)).replace(/^./, another),
  shell: (digest) => `_$(printf %s "${signedValidly().shell(digest)}" | cut -c2-)`,
};

/** Sends a valid signature with its letters in the other case. */
export const IN_OTHER_CASE: Signing = {
  sign: async (body, keys) => {
    const signature = String(await signedValidly().sign(body, keys));
    return keys.digest === "hex" ? signature.toUpperCase() : signature.toLowerCase();
  },
  shell: (digest) =>
    `$(printf %s "${signedValidly().shell(digest)}" | ${digest === "hex" ? "tr a-f A-F" : "tr A-Z a-z"})`,
};

/** Sends the valid signature of the original body; `undo` restores that body from the changed one. */
export function signedBefore(undo: (body: string) => string): Signing {
  return {
    sign: (body, { digest, ...secrets }) =>
      createSigner(secrets, { digest })(encoder.encode(undo(new TextDecoder().decode(body)))),
    // Any other body serves the purpose.
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
  // In Base64 these differ in significant bits: the last two bits of the last character are not significant.
  return character === "0" ? "8" : "0";
}
