/**
 * The ways to tamper with a signature, and the correct one. Each signs or sends something slightly different.
 */
import type { DigestEncoding, Secrets } from "@cbss/signature";

/** The signed body, the secrets, and the request. */
interface Signing {
  readonly signed: string;
  readonly sent: string;
  readonly secrets: Secrets;
  /** Undefined: the signature is left out. */
  readonly digest: DigestEncoding | undefined;
}

export interface Tampering {
  readonly name: string;
  readonly label: string;
  readonly apply: (signing: Signing) => Signing;
}

/** All ways, starting with the correct one. */
export const tamperings: readonly Tampering[] = [
  { name: "none", label: "Sign correctly", apply: (signing) => signing },
  {
    name: "reserialised",
    label: "Reformat the body after signing",
    apply: (signing) => ({ ...signing, sent: writeAgain(signing.signed) }),
  },
  {
    name: "wrong-key",
    label: "Use another Client_Key",
    apply: (signing) => ({ ...signing, secrets: { ...signing.secrets, clientKey: "another-client-key" } }),
  },
  {
    name: "swapped",
    label: "Swap Client_Key and Login_Salt",
    apply: ({ secrets: { clientKey, loginSalt }, ...signing }) => ({
      ...signing,
      secrets: { clientKey: loginSalt, loginSalt: clientKey },
    }),
  },
  {
    name: "upper-case",
    label: "Encode it as upper-case hex",
    apply: (signing) => ({ ...signing, digest: "hex-upper" }),
  },
  { name: "base64", label: "Encode it as Base64", apply: (signing) => ({ ...signing, digest: "base64" }) },
  {
    name: "missing",
    label: "Omit the signature",
    apply: (signing) => ({ ...signing, digest: undefined }),
  },
];

/** Changes a body like a program that parses and prints it: JSON is indented, and any other body gets a trailing line break. */
function writeAgain(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return `${body}\n`;
  }
}
