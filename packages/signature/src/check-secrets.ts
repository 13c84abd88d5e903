import { checkText } from "./check-text.ts";

/** The two secrets that go into a signature, exactly as CBSS issued them. */
export interface Secrets {
  /** The Client_Key: it belongs to the calling system. */
  readonly clientKey: string;
  /** The Login_Salt: it belongs to one customer's login. */
  readonly loginSalt: string;
}

/** Returns both secrets; each is read once, so what was checked is what is used, whatever happens to the object. */
export function checkSecrets(secrets: Secrets): [clientKey: string, loginSalt: string] {
  const { clientKey, loginSalt } = secrets ?? {};
  return [checkSecret("secrets.clientKey", clientKey), checkSecret("secrets.loginSalt", loginSalt)];
}

// A stray line break is the second most frequent reason for a refused signature. Spaces stay: they may be meant.
function checkSecret(name: string, secret: string): string {
  let fault: string | undefined;
  if (secret === "") fault = "is empty";
  if (/^[\r\n]|[\r\n]$/.test(secret)) fault = "starts or ends with a line break (remove it)";
  return checkText(
    name,
    secret,
    "the text issued by CBSS",
    "see how it is read from a file or a shell",
    fault,
  );
}
