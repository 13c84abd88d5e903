import { faultOf } from "./fault-of.ts";

/** The two secrets that go into a signature, exactly as CBSS issued them. */
export interface Secrets {
  /** The Client_Key: it belongs to the calling system. */
  readonly clientKey: string;
  /** The Login_Salt: it belongs to one customer's login. */
  readonly loginSalt: string;
}

/** Returns both secrets; each is read once, so what was checked is what is used, whatever happens to the object. */
export function checkSecrets(secrets: Secrets): [clientKey: string, loginSalt: string] {
  return [checkSecret(secrets, "clientKey"), checkSecret(secrets, "loginSalt")];
}

function checkSecret(secrets: Secrets, name: keyof Secrets): string {
  const secret = secrets?.[name];
  // A stray line break is the second most frequent reason for a refused signature. Spaces stay: they may be meant.
  const fault =
    faultOf(secret) ||
    (secret ? /^[\r\n]|[\r\n]$/.test(secret) && "starts or ends with a line break (remove it)" : "is empty");
  if (fault) {
    throw new TypeError(
      `secrets.${name} must be the text issued by CBSS, but ${fault}: see how it is read from a file or a shell.`,
    );
  }
  return secret;
}
