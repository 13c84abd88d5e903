/**
 * The ways to tamper with a signature, and the correct one. Each signs and sends something a little different.
 */
import type { DigestEncoding, Secrets } from "@cbss/signature";

/** What is signed, with what, and what is sent. */
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

/** All of them, the correct one first. */
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

/** What a program does that parses a body and prints it: JSON is indented, and others get a line break at the end. */
function writeAgain(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return `${body}\n`;
  }
}
