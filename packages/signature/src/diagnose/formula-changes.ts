// The correct parts, joined or hashed differently than in the formula.
import { ascii, fromHex, latin1, utf8, utf16be, utf16le } from "./charsets.ts";
import type { Aspect, Change, Draft, PartName } from "./draft.ts";
import type { MistakeId } from "./mistake.ts";

const BODY = "body";
const KEY = "clientKey";
const SALT = "loginSalt";
const NAMES: Record<PartName, string> = { body: "Body", clientKey: "Client_Key", loginSalt: "Login_Salt" };
const FIX = "join Body, Client_Key and Login_Salt, in this order and with nothing between them";

/** Other orders, and missing parts. */
export const orderChanges: readonly Change[] = [
  order(["secrets-swapped"], [BODY, SALT, KEY]),
  order(["parts-reordered"], [KEY, BODY, SALT]),
  order(["parts-reordered"], [KEY, SALT, BODY]),
  order(["parts-reordered"], [SALT, BODY, KEY]),
  order(["parts-reordered"], [SALT, KEY, BODY]),
  order(["client-key-missing"], [BODY, SALT]),
  order(["client-key-missing", "parts-reordered"], [SALT, BODY]),
  order(["login-salt-missing"], [BODY, KEY]),
  order(["login-salt-missing", "parts-reordered"], [KEY, BODY]),
  order(["client-key-missing", "login-salt-missing"], [BODY]),
];

const SEPARATORS: ReadonlyArray<[text: string, name: string]> = [
  ["\n", "a line break"],
  ["\r\n", "a line break (CRLF)"],
  [":", "a colon"],
  [",", "a comma"],
  [";", "a semicolon"],
  ["&", "an ampersand"],
  ["|", "a vertical bar"],
  [" ", "a space"],
  [".", "a full stop"],
  ["-", "a hyphen"],
  ["_", "an underscore"],
  ["+", "a plus sign"],
  ["\0", "a zero byte"],
];

/** Something between the parts. */
export const separatorChanges: readonly Change[] = SEPARATORS.map(([separator, name]) =>
  change(["parts-separated"], ["separator"], `${name} between the parts`, FIX, { separator }),
);

/** A secret as the key of an HMAC instead of being joined to the body. */
export const hmacChanges: readonly Change[] = [
  hmac([KEY], [BODY]),
  hmac([SALT], [BODY]),
  hmac([KEY, SALT], [BODY]),
  hmac([SALT, KEY], [BODY]),
  hmac([KEY], [BODY, SALT]),
  hmac([SALT], [BODY, KEY]),
  hmac([KEY], [BODY, KEY, SALT]),
  hmac([SALT], [BODY, KEY, SALT]),
];

/** Text in another encoding than UTF-8. */
export const encodingChanges: readonly Change[] = [
  text("text-utf-16", "UTF-16 (little-endian, what .NET calls Unicode)", utf16le),
  text("text-utf-16", "UTF-16 (big-endian)", utf16be),
  text("text-latin-1", "Latin-1", latin1),
  text("text-ascii", "ASCII, with ? for every other character", ascii),
  ...[utf16le, utf16be].map((encodeSecrets) =>
    change(["secrets-utf-16"], ["text"], "the secrets in UTF-16 instead of UTF-8", "encode them as UTF-8", {
      encodeSecrets,
    }),
  ),
];

/** The digest hashed once more. */
export const rehashChanges: readonly Change[] = [
  rehash("the digest, as hex, hashed again", utf8),
  rehash("the digest, as upper-case hex, hashed again", (hex) => utf8(hex.toUpperCase())),
  rehash("the digest hashed again", fromHex),
];

function order(ids: readonly MistakeId[], parts: readonly PartName[]): Change {
  const joined = parts.map((part) => NAMES[part]).join(" + ");
  const what = `${joined} in place of Body + Client_Key + Login_Salt`;
  return change(ids, ["order"], what, FIX, { order: parts });
}

function hmac(key: readonly PartName[], parts: readonly PartName[]): Change {
  const [keyed, joined] = [key, parts].map((names) => names.map((part) => NAMES[part]).join(" + "));
  const what = `an HMAC of ${joined} keyed by ${keyed}`;
  return change(["hmac"], ["order", "separator"], what, `use a plain SHA-256: ${FIX}`, {
    order: parts,
    hmacKey: key,
  });
}

function text(id: MistakeId, name: string, encode: (text: string) => Uint8Array): Change {
  const what = `text in ${name} instead of UTF-8`;
  const changed = change([id], ["text"], what, "encode it as UTF-8", {
    encodeBody: encode,
    encodeSecrets: encode,
  });
  return {
    ...changed,
    apply: (draft) => (typeof draft.body === "string" ? changed.apply(draft) : undefined),
  };
}

function rehash(what: string, toBytes: (hex: string) => Uint8Array): Change {
  return change(["digest-hashed-again"], ["rehash"], what, "hash once", { rehash: toBytes });
}

function change(
  ids: readonly MistakeId[],
  aspects: readonly Aspect[],
  what: string,
  fix: string,
  values: Partial<Draft>,
): Change {
  return { ids, aspects, what, fix, apply: (draft) => ({ ...draft, ...values }) };
}
