// One way in which the signature may have been made: what was joined, in which order, and how it was hashed.
import type { Part } from "../sha256.ts";
import { utf8 } from "./charsets.ts";
import type { MistakeId } from "./mistake.ts";

/** A part of the formula. */
export type PartName = "body" | "clientKey" | "loginSalt";

/** Everything that a signature depends on, so that a mistake is another value in one or two places. */
export interface Draft {
  /** Text where the bytes are UTF-8, so that it can be written in another way. */
  readonly body: Part;
  readonly clientKey: Part;
  readonly loginSalt: Part;
  readonly order: readonly PartName[];
  readonly separator: string;
  /** The parts that are the key of an HMAC; none for a plain hash. */
  readonly hmacKey: readonly PartName[];
  readonly encodeBody: (text: string) => Uint8Array;
  readonly encodeSecrets: (text: string) => Uint8Array;
  /** What is made of the digest, as hex, before it is hashed once more; undefined if it is hashed once. */
  readonly rehash: ((hex: string) => Uint8Array) | undefined;
}

/** What a change is about: two changes combine unless they are about the same. */
export type Aspect =
  | "members"
  | "layout"
  | "escapes"
  | "slashes"
  | "line breaks"
  | "ends"
  | "bom"
  | "normal form"
  | "mojibake"
  | "client-key"
  | "login-salt"
  | "order"
  | "separator"
  | "text"
  | "rehash";

/** A mistake that can be made with a draft. */
export interface Change {
  readonly ids: readonly MistakeId[];
  readonly aspects: readonly Aspect[];
  /** Goes after "The signature was made with". */
  readonly what: string;
  /** An imperative, without its capital and its full stop. */
  readonly fix: string;
  /** Returns undefined if it would change nothing, or cannot be made. */
  apply(draft: Draft): Draft | undefined;
}

/** The draft without a mistake: the formula as the document says it. */
export function formula(body: Part, clientKey: string, loginSalt: string): Draft {
  return {
    body,
    clientKey,
    loginSalt,
    order: ["body", "clientKey", "loginSalt"],
    separator: "",
    hmacKey: [],
    encodeBody: utf8,
    encodeSecrets: utf8,
    rehash: undefined,
  };
}
