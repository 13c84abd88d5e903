// The cases of the vectors, easiest first: to implement the signature in another language, test them in this order.
// Key and salt are the sandbox's, unless the case is about them. There are no digests here: a program of the system
// computes each, see ../scripts/generate-vectors.ts.
import { readFileSync } from "node:fs";

/** One case before it is hashed; a body is text, bytes, or bytes (in hex) repeated. */
export interface SignatureCase {
  name: string;
  catches: string;
  body: string | Uint8Array | { hex: string; times: number };
  clientKey?: string;
  loginSalt?: string;
}

const request = {
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, Password: "sandbox-password", NewEmailAddress: "mei@example.com" },
};
const compact = JSON.stringify(request);
const indented = JSON.stringify(request, null, 2);

const theFormula: SignatureCase[] = [
  {
    name: "compact-json",
    catches: "Anything wrong with the formula: this is a body as a client sends it.",
    body: compact,
  },
  {
    name: "key-and-salt-swapped",
    catches: "Login_Salt put before Client_Key.",
    body: compact,
    clientKey: "sandbox-login-salt",
    loginSalt: "sandbox-client-key",
  },
  {
    name: "empty-body",
    catches: "An empty body that is skipped, refused, or signed as null, {} or undefined.",
    body: "",
  },
  // The next three have the same digest, because nothing separates the parts.
  {
    name: "boundary-ab-c-d",
    catches: "A separator between the parts: the same digest as boundary-a-bc-d and boundary-a-b-cd.",
    body: "ab",
    clientKey: "c",
    loginSalt: "d",
  },
  {
    name: "boundary-a-bc-d",
    catches: "A separator between the parts: the same digest as boundary-ab-c-d and boundary-a-b-cd.",
    body: "a",
    clientKey: "bc",
    loginSalt: "d",
  },
  {
    name: "boundary-a-b-cd",
    catches: "A separator between the parts: the same digest as boundary-ab-c-d and boundary-a-bc-d.",
    body: "a",
    clientKey: "b",
    loginSalt: "cd",
  },
];

const theBodyAsItIsSent: SignatureCase[] = [
  {
    name: "indented-json",
    catches: "A body formatted after signing: the JSON of compact-json, indented.",
    body: indented,
  },
  {
    name: "help-page-sample",
    catches: "A body serialised again: this is the raw sample of the help page, whose date has seven digits.",
    body: readFileSync(
      new URL("../examples/help-pages/start-email-address-change.request.html.json", import.meta.url),
    ),
  },
  {
    name: "trailing-newline",
    catches: "A body trimmed before it is hashed, or given a newline by an editor or by echo.",
    body: `${compact}\n`,
  },
  {
    name: "crlf",
    catches: "Line ends turned from CRLF into LF: otherwise the body of indented-json.",
    body: indented.replaceAll("\n", "\r\n"),
  },
  {
    name: "byte-order-mark",
    catches: "A byte-order mark dropped by decoding the body before it is hashed.",
    body: `\uFEFF${compact}`,
  },
  {
    name: "nul",
    catches: "A body cut at its first NUL, as a C string is.",
    body: "before\0after",
  },
  {
    name: "form",
    catches: "A form decoded before it is hashed: `+`, `%2B` and `%40` are bytes like any other.",
    body: "ClientCode=SANDBOX&Content%5BPassword%5D=sandbox+password%2B&Content%5BNewEmailAddress%5D=mei%40example.com",
  },
];

const beyondAscii: SignatureCase[] = [
  {
    name: "non-ascii-body",
    catches: "A body hashed as Latin-1, Windows-1252 or UTF-16.",
    body: '{"Password":"Grüße"}',
  },
  {
    name: "escaped-body",
    catches: "Escapes resolved before hashing: the JSON of non-ascii-body with its letters escaped.",
    body: '{"Password":"Gr\\u00fc\\u00dfe"}',
  },
  {
    name: "astral-body",
    catches: "Surrogates encoded one by one, in six bytes: U+1F511 has four in UTF-8.",
    body: '{"Password":"🔑"}',
  },
  {
    name: "non-ascii-key",
    catches: "A Client_Key hashed as Latin-1, Windows-1252 or UTF-16.",
    body: compact,
    clientKey: "schlüssel",
  },
  {
    name: "non-ascii-salt",
    catches: "A Login_Salt hashed as Latin-1, Windows-1252 or UTF-16.",
    body: compact,
    loginSalt: "鹽",
  },
  {
    name: "astral-key",
    catches: "A Client_Key whose length in UTF-16 units is taken for its length in bytes.",
    body: compact,
    clientKey: "🔑🔑",
  },
  {
    name: "astral-salt",
    catches: "A Login_Salt whose length in UTF-16 units is taken for its length in bytes.",
    body: compact,
    loginSalt: "🧂🧂",
  },
  {
    name: "composed",
    catches: "Text normalised before it is hashed: here é is one code point, U+00E9.",
    body: "caf\u00E9",
    clientKey: "cl\u00E9",
    loginSalt: "sal\u00E9",
  },
  {
    name: "combining",
    catches: "Text normalised before it is hashed: here é is two code points, U+0065 and U+0301.",
    body: "cafe\u0301",
    clientKey: "cle\u0301",
    loginSalt: "sale\u0301",
  },
  {
    name: "utf-16-body",
    catches: "A body in UTF-16 decoded and hashed as UTF-8: its bytes are hashed as they are.",
    body: new Uint8Array([0xff, 0xfe, ...Buffer.from('{"A":1}', "utf16le")]),
  },
  {
    name: "invalid-utf-8-body",
    catches: "Invalid UTF-8 replaced by U+FFFD when the body is decoded.",
    body: new Uint8Array([0x61, 0x80, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff, 0x7a]),
  },
];

const theSecrets: SignatureCase[] = [
  {
    name: "reserved-characters",
    catches: "Client_Key or Login_Salt percent-encoded, decoded or split like a part of a URL.",
    body: compact,
    clientKey: "k+/=&?%#2B",
    loginSalt: "s#%?&=/+%41",
  },
  {
    name: "spaces-around-secrets",
    catches: "Client_Key or Login_Salt trimmed.",
    body: compact,
    clientKey: " sandbox client key ",
    loginSalt: "\tsandbox login salt\t",
  },
];

// Padding takes at least nine bytes, so 55 bytes is the longest message of one block, and 56 bytes need a second block.
const theBlocks: SignatureCase[] = [55, 56, 63, 64, 65].map((length) => ({
  name: `joined-length-${length}`,
  catches: `SHA-256 written by hand with wrong padding: all parts together are ${length} bytes.`,
  body: "0123456789abcdefghijklmnopqrstuv".slice(0, length - "sandbox-client-keysandbox-login-salt".length),
}));

const theRest: SignatureCase[] = [
  {
    name: "64-kib-body",
    catches: "A body hashed only up to some buffer's end: 65536 bytes, of which every value occurs.",
    body: { hex: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString("hex"), times: 256 },
  },
  {
    name: "leading-zero",
    catches: "Hex without its leading zeros, and a Base64 signature whose `+` or `/` is not percent-encoded.",
    body: '{"attempt":1316}',
  },
];

export const signatureCases: SignatureCase[] = [
  ...theFormula,
  ...theBodyAsItIsSent,
  ...beyondAscii,
  ...theSecrets,
  ...theBlocks,
  ...theRest,
];
