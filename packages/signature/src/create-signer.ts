import { checkBody, checkSecrets, type Secrets } from "./check-arguments.ts";
import { type DigestEncoding, digestEncoder } from "./digest-encoding.ts";
import { isBrowser } from "./is-browser.ts";
import { sha256 } from "./sha256.ts";
import { sign } from "./sign.ts";

/** Computes the signature of the exact bytes that will be sent. It can be any such function, also one that calls a remote service. */
export type Signer = (body: Uint8Array) => Promise<string> | string;

/**
 * Makes a signer that keeps the secrets private, or calls a function for them each time. Printing the signer shows no secret.
 * The digest is written as lower-case hex by default.
 *
 * @throws {TypeError} in a browser unless `dangerouslyAllowBrowser` is true, for an unknown `digest`, and for a secret
 * that CBSS cannot have issued. The signer throws one, or rejects with it, for what `sign` refuses, and passes on what
 * asking for the secrets throws.
 *
 * @example
 * const signer = createSigner({ clientKey, loginSalt });
 * const signer = createSigner(async () => ({ clientKey, loginSalt: await vault.read("login-salt") }));
 */
export function createSigner(
  secrets: Secrets | (() => Secrets | Promise<Secrets>),
  options: { digest?: DigestEncoding | undefined; dangerouslyAllowBrowser?: boolean | undefined } = {},
): Signer {
  const { digest = "hex", dangerouslyAllowBrowser } = options;
  if (dangerouslyAllowBrowser !== true && isBrowser(globalThis)) {
    throw new TypeError(
      "createSigner has been given secrets in a browser, where anyone who opens the page can read them. " +
        "Pass a signer that asks your server instead. If you accept the risk, set dangerouslyAllowBrowser to true.",
    );
  }
  const encode = digestEncoder(digest);
  if (typeof secrets === "function") {
    return async (body) => encode(await sign(checkBody(body), await secrets()));
  }
  const [clientKey, loginSalt] = checkSecrets(secrets);
  // Encoded once, because it takes a fifth of the time of a call.
  const clientKeyBytes = new TextEncoder().encode(clientKey);
  const loginSaltBytes = new TextEncoder().encode(loginSalt);
  return (body) => {
    const hex = sha256(checkBody(body), clientKeyBytes, loginSaltBytes);
    return typeof hex === "string" ? encode(hex) : hex.then(encode);
  };
}
