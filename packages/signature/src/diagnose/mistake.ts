// The names of every mistake that `diagnose` can find. They are stable: the sandbox and the documentation refer to them.

/** The signed bytes differ from those of the body. */
export type BodyMistake =
  | "body-compact"
  | "body-spaced"
  | "body-indented"
  | "body-members-reordered"
  | "body-content-only"
  | "body-escaped-slashes"
  | "body-escaped-non-ascii"
  | "body-escaped-html"
  | "body-escaped-by-dotnet"
  | "body-unescaped"
  | "body-line-breaks-as-crlf"
  | "body-line-breaks-as-lf"
  | "body-line-breaks-removed"
  | "body-line-break-appended"
  | "body-trimmed"
  | "body-bom-added"
  | "body-bom-dropped"
  | "body-composed"
  | "body-decomposed"
  | "body-encoded-twice"
  | "body-decoded-twice"
  | "body-empty"
  | "body-stand-in"
  | "body-as-json-string"
  | "body-out-of-json-string"
  | "body-as-base64"
  | "body-other-date-time";

/** The secret, or both secrets, that a mistake is about. */
export type SecretName = "client-key" | "login-salt";

/** How the secret in the signature differs from the given one. */
export type SecretFault =
  | "missing"
  | "line-break"
  | "space"
  | "quoted"
  | "bom"
  | "trimmed"
  | "unquoted"
  | "case"
  | "percent-encoded"
  | "percent-decoded"
  | "base64-encoded"
  | "base64-decoded"
  | "hex-decoded";

/** The correct parts were joined or hashed differently than in the formula. */
export type FormulaMistake =
  | "secrets-swapped"
  | "parts-reordered"
  | "parts-separated"
  | "hmac"
  | "text-utf-16"
  | "text-latin-1"
  | "text-ascii"
  | "secrets-utf-16"
  | "digest-hashed-again"
  | "digest-md5"
  | "digest-sha-1"
  | "digest-sha-224"
  | "digest-sha-384"
  | "digest-sha-512";

/** The digest was written or transported as something other than 64 digits of lower-case hex. */
export type SignatureMistake =
  | "signature-upper-case"
  | "signature-base64"
  | "signature-base64url"
  | "signature-base64-of-hex"
  | "signature-plus-as-space"
  | "signature-percent-encoded"
  | "signature-with-separators"
  | "signature-with-white-space"
  | "signature-quoted"
  | "signature-with-prefix"
  | "signature-with-other-text"
  | "signature-truncated"
  | "signature-zeros-dropped";

/** The name of one mistake, for programs. The explanation is for people. */
export type MistakeId = BodyMistake | `${SecretName}-${SecretFault}` | FormulaMistake | SignatureMistake;
