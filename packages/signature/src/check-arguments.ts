// A wrong argument is a TypeError. Its message names the argument and states what was expected, what is wrong and what to
// do. It describes the value by its type or its fault, and never quotes a body, a secret or a signature.

/** The two secrets that go into a signature, exactly as CBSS issued them. */
export interface Secrets {
  /** The Client_Key: it belongs to the calling system. */
  readonly clientKey: string;
  /** The Login_Salt: it belongs to one customer's login. */
  readonly loginSalt: string;
}

/** Returns both secrets. Each is read once, so that the checked value is used even if the object changes. */
export function checkSecrets(secrets: Secrets): [clientKey: string, loginSalt: string] {
  return [checkSecret(secrets, "clientKey"), checkSecret(secrets, "loginSalt")];
}

function checkSecret(secrets: Secrets, name: keyof Secrets): string {
  const secret = secrets?.[name];
  // A stray line break is the second most frequent reason for a refused signature. Spaces stay: they may be part of the secret.
  const fault =
    faultOf(secret) ||
    (secret ? /^[\r\n]|[\r\n]$/.test(secret) && "starts or ends with a line break (remove it)" : "is empty");
  if (fault) {
    throw new TypeError(
      `secrets.${name} must be the text issued by CBSS, but ${fault}: see how you read it from a file or a shell.`,
    );
  }
  return secret;
}

/** Returns the body if it is bytes, or text that UTF-8 can encode. */
export function checkBody(body: Uint8Array | string): Uint8Array | string {
  // Not `instanceof`, because under jsdom and between frames the bytes may be from another realm.
  const isBytes = (body as Uint8Array | null)?.[Symbol.toStringTag] === "Uint8Array";
  const fault = !isBytes && faultOf(body);
  if (fault) {
    throw new TypeError(`body must be a string or a Uint8Array, but ${fault}: sign the bytes that you send.`);
  }
  return body;
}

/** Refuses a signature that is not text. */
export function checkSignature(signature: string): void {
  const fault = faultOf(signature);
  if (fault) {
    throw new TypeError(`signature must be a string, but ${fault}: pass the one that came with the body.`);
  }
}

// The fault of a text, or undefined. Half a surrogate pair cannot be encoded as UTF-8.
function faultOf(text: unknown): string | false {
  if (typeof text === "string") return !text.isWellFormed() && "has half a surrogate pair";
  return `is of type ${typeof text}`;
}
