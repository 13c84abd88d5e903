// The second most frequent reason: the secret of one side differs slightly from the one that CBSS issued.
import type { Part } from "../sha256.ts";
import { fromBase64, fromHex, toBase64, utf8 } from "./charsets.ts";
import type { Change, Draft } from "./draft.ts";
import type { SecretFault } from "./mistake.ts";

type Fault = [id: SecretFault, what: (name: string) => string, change: (secret: string) => Part | undefined];

const faults: readonly Fault[] = [
  ["line-break", (name) => `a line break after ${name}`, (secret) => `${secret}\n`],
  ["line-break", (name) => `a line break (CRLF) after ${name}`, (secret) => `${secret}\r\n`],
  ["space", (name) => `a space after ${name}`, (secret) => `${secret} `],
  ["space", (name) => `a space before ${name}`, (secret) => ` ${secret}`],
  ["space", (name) => `a space before and after ${name}`, (secret) => ` ${secret} `],
  ["quoted", (name) => `quotation marks around ${name}`, (secret) => `"${secret}"`],
  ["quoted", (name) => `single quotation marks around ${name}`, (secret) => `'${secret}'`],
  ["bom", (name) => `a byte-order mark before ${name}`, (secret) => `\uFEFF${secret}`],
  ["trimmed", (name) => `${name} without the whitespace that it has here`, (secret) => secret.trim()],
  ["unquoted", (name) => `${name} without the quotation marks that it has here`, unquote],
  ["case", (name) => `${name} in upper case`, (secret) => secret.toUpperCase()],
  ["case", (name) => `${name} in lower case`, (secret) => secret.toLowerCase()],
  ["percent-encoded", (name) => `${name} percent-encoded`, encodeURIComponent],
  ["percent-decoded", (name) => `${name} percent-decoded`, decodePercent],
  ["percent-decoded", (name) => `${name} decoded like a form`, (secret) => decodePercent(secret, " ")],
  ["base64-encoded", (name) => `${name} as Base64`, (secret) => toBase64(utf8(secret))],
  ["base64-decoded", (name) => `the bytes that ${name} encodes as Base64`, fromBase64],
  [
    "hex-decoded",
    (name) => `the bytes that ${name} encodes as hex`,
    (secret) => (/^(?:[\da-f]{2})+$/i.test(secret) ? fromHex(secret) : undefined),
  ],
];

/** Each change in the Client_Key, in the Login_Salt, and in both. */
export const secretChanges: readonly Change[] = faults.flatMap(([id, what, change]) => [
  {
    ids: [`client-key-${id}`],
    aspects: ["client-key"],
    what: what("the Client_Key"),
    fix: fix("the Client_Key"),
    apply: (draft) => changeSecret(draft, "clientKey", change),
  },
  {
    ids: [`login-salt-${id}`],
    aspects: ["login-salt"],
    what: what("the Login_Salt"),
    fix: fix("the Login_Salt"),
    apply: (draft) => changeSecret(draft, "loginSalt", change),
  },
  {
    ids: [`client-key-${id}`, `login-salt-${id}`],
    aspects: ["client-key", "login-salt"],
    what: `${what("the Client_Key")} and ${what("the Login_Salt")}`,
    fix: fix("each secret"),
    apply(draft) {
      const changed = changeSecret(draft, "clientKey", change);
      return changed && changeSecret(changed, "loginSalt", change);
    },
  },
]);

function fix(name: string): string {
  return `use ${name} exactly as CBSS issued it, and check how you read it from a file, a shell or a setting`;
}

function changeSecret(
  draft: Draft,
  name: "clientKey" | "loginSalt",
  change: (secret: string) => Part | undefined,
): Draft | undefined {
  const secret = draft[name];
  if (typeof secret !== "string") return undefined;
  const changed = change(secret);
  return changed === undefined || changed === secret ? undefined : { ...draft, [name]: changed };
}

function unquote(secret: string): string | undefined {
  return /^(["'])(.*)\1$/s.exec(secret)?.[2];
}

function decodePercent(secret: string, plus = "+"): string | undefined {
  try {
    return decodeURIComponent(secret.replaceAll("+", plus));
  } catch {
    return undefined;
  }
}
