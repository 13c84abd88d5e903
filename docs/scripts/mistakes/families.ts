/**
 * The mistakes grouped by cause. Each family shows code with one of its mistakes, which is an example for all of them.
 */
import type { MistakeId, SecretFault } from "@cbss/signature/diagnose";

/** Mistakes with the same cause and the same fix. */
export interface MistakeFamily {
  readonly title: string;
  /** The mistake whose code is shown. */
  readonly shown: MistakeId;
  readonly ids: readonly MistakeId[];
}

const ofSecrets = (...faults: SecretFault[]): MistakeId[] => [
  ...faults.map((fault): MistakeId => `client-key-${fault}`),
  ...faults.map((fault): MistakeId => `login-salt-${fault}`),
];

/** In the order of the formula: the body, the secrets, joining and hashing, and the encoding of the digest. */
export const mistakeFamilies: readonly MistakeFamily[] = [
  {
    title: "The JSON was serialised again",
    shown: "body-members-reordered",
    ids: [
      ...(["body-members-reordered", "body-compact", "body-spaced", "body-indented"] as const),
      ...(["body-escaped-slashes", "body-escaped-non-ascii", "body-escaped-html"] as const),
      ...(["body-escaped-by-dotnet", "body-unescaped"] as const),
    ],
  },
  {
    title: "Line breaks, spaces or a byte order mark in the body",
    shown: "body-line-break-appended",
    ids: [
      ...(["body-line-break-appended", "body-trimmed", "body-line-breaks-as-crlf"] as const),
      ...([
        "body-line-breaks-as-lf",
        "body-line-breaks-removed",
        "body-bom-added",
        "body-bom-dropped",
      ] as const),
    ],
  },
  {
    title: "Something other than the body was signed",
    shown: "body-empty",
    ids: [
      ...(["body-empty", "body-stand-in", "body-content-only", "body-other-date-time"] as const),
      ...(["body-as-json-string", "body-out-of-json-string", "body-as-base64"] as const),
    ],
  },
  {
    title: "Another encoding of the text",
    shown: "text-utf-16",
    ids: [
      ...(["text-utf-16", "text-latin-1", "text-ascii", "secrets-utf-16"] as const),
      ...(["body-composed", "body-decomposed", "body-encoded-twice", "body-decoded-twice"] as const),
    ],
  },
  {
    title: "A secret is missing, or has stray characters",
    shown: "login-salt-line-break",
    ids: ofSecrets("line-break", "missing", "space", "quoted", "bom", "trimmed", "unquoted"),
  },
  {
    title: "A secret was encoded, decoded or changed in case",
    shown: "client-key-base64-encoded",
    ids: ofSecrets(
      ...(["base64-encoded", "base64-decoded", "percent-encoded", "percent-decoded"] as const),
      ...(["hex-decoded", "case"] as const),
    ),
  },
  {
    title: "The parts are in another order, or separated",
    shown: "secrets-swapped",
    ids: ["secrets-swapped", "parts-reordered", "parts-separated"],
  },
  { title: "HMAC instead of a plain hash", shown: "hmac", ids: ["hmac"] },
  {
    title: "Another hash function, or hashed twice",
    shown: "digest-sha-512",
    ids: [
      ...(["digest-sha-512", "digest-sha-384", "digest-sha-224", "digest-sha-1", "digest-md5"] as const),
      "digest-hashed-again",
    ],
  },
  {
    title: "The digits are written in another way",
    shown: "signature-upper-case",
    ids: [
      ...(["signature-upper-case", "signature-with-separators"] as const),
      ...(["signature-truncated", "signature-zeros-dropped"] as const),
    ],
  },
  {
    title: "Base64, and what a URL does to it",
    shown: "signature-base64",
    ids: [
      ...(["signature-base64", "signature-base64url", "signature-base64-of-hex"] as const),
      ...(["signature-plus-as-space", "signature-percent-encoded"] as const),
    ],
  },
  {
    title: "More than the digits",
    shown: "signature-with-other-text",
    ids: [
      ...(["signature-with-other-text", "signature-with-prefix"] as const),
      ...(["signature-with-white-space", "signature-quoted"] as const),
    ],
  },
];

/** The anchor of the family that a mistake belongs to. */
export function familyAnchor(id: string): string {
  const family = mistakeFamilies.find(({ ids }) => ids.some((one) => one === id));
  if (!family) throw new Error(`docs/scripts/mistakes/families.ts has no ${id}.`);
  return `code-${family.shown}`;
}
