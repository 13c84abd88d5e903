/**
 * Secrets that can be recognised wherever they turn up. Each has characters that JSON, HTML or a URL writes in another way.
 */
import { createHash } from "node:crypto";
import { format, inspect } from "node:util";

export const secrets = { clientKey: 'canary-KEY-"é/+', loginSalt: "canary-SALT-&<\\ü" };
export const form = { Password: 'canary-PASSWORD-"/\\+&% é🔑', NewEmailAddress: "mei@example.com" };

/** Which of the four secrets a text shows, in whatever spelling. */
export function leaksIn(text: string, body?: Uint8Array): string[] {
  const shown = text.toLowerCase();
  const canaries = {
    ...secrets,
    Password: form.Password,
    ...(body ? { Signature: signatureOver(body) } : {}),
  };
  return Object.entries(canaries).flatMap(([name, canary]) =>
    spellings(canary).some((spelling) => shown.includes(spelling.toLowerCase())) ? [name] : [],
  );
}

/** As it is, escaped for JSON once and twice, for a URL, for a form and for HTML. */
function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
  const named = secret.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const form = String(new URLSearchParams({ "": secret })).slice(1);
  return [secret, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(secret), form, html, named];
}

/** How a server may repeat a text: in every spelling. */
export function echo(text: string): string {
  return spellings(text).join("\n");
}

/** What a signer of these secrets answers, by code that is not ours. */
export function signatureOver(body: Uint8Array): string {
  return createHash("sha256").update(body).update(secrets.clientKey).update(secrets.loginSalt).digest("hex");
}

/** Everything that a log could show of a value. */
export function printed(value: unknown): string {
  const { message, stack, cause } = (value ?? {}) as Partial<Error>;
  const inspected = inspect(value, { showHidden: true, depth: 20, getters: true });
  return [
    message,
    stack,
    inspect(cause),
    inspected,
    format("%s %o %j", value, value, value),
    JSON.stringify(value),
  ].join();
}
