// One way in which the signature may have been made: the joined parts, their order, and the hash.
import type { Part } from "../sha256.ts";
import { utf8 } from "./charsets.ts";
import type { MistakeId } from "./mistake.ts";

/** A part of the formula. */
export type PartName = "body" | "clientKey" | "loginSalt";

/** Everything that a signature depends on. A mistake is a different value in one or two properties. */
export interface Draft {
  /** Text if the bytes are valid UTF-8, so that it can be written in another way. */
  readonly body: Part;
  readonly clientKey: Part;
  readonly loginSalt: Part;
  readonly order: readonly PartName[];
  readonly separator: string;
  /** The parts that are the key of an HMAC; empty for a plain hash. */
  readonly hmacKey: readonly PartName[];
  readonly encodeBody: (text: string) => Uint8Array;
  readonly encodeSecrets: (text: string) => Uint8Array;
  /** Converts the hex digest before it is hashed again; undefined if it is hashed once. */
  readonly rehash: ((hex: string) => Uint8Array) | undefined;
}

/** The subject of a change. Two changes combine unless they have the same subject. */
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

/** A mistake that can be applied to a draft. */
export interface Change {
  readonly ids: readonly MistakeId[];
  readonly aspects: readonly Aspect[];
  /** Completes "The signature was made with". */
  readonly what: string;
  /** An imperative without capital letter and full stop. */
  readonly fix: string;
  /** Returns undefined if the change has no effect, or is impossible. */
  apply(draft: Draft): Draft | undefined;
}

/** The draft without a mistake: the formula of the document. */
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
