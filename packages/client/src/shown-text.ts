/**
 * Hides secrets in the texts of a response. Servers echo: the framework's 404 repeats the whole URI, and with it the Signature.
 */
import { createSecretSearch } from "@cbss/internal/repeats-secret";
import type { Show } from "./response-facts.ts";

const REDACTED = "[redacted]";
const LEFT_OUT = "(left out: it may repeat the password or the signature)";

const LONGEST_SHOWN = 200;

/** The number of characters that are searched. A secret is found if at least its start is among them. */
const LONGEST_SEARCHED = 2 ** 13;

/**
 * Shortens a text to 200 characters, and replaces the signature if it appears as it was sent. A text is left out whole if it repeats
 * the signature in another spelling or a secret in any spelling, or if the secrets are unknown.
 */
export function createShow(signature: string, secrets: () => readonly string[] | undefined): Show {
  let repeats: ReturnType<typeof createSecretSearch> | undefined;
  return (text) => {
    if (text === "") return text;
    const searched = text
      .slice(0, LONGEST_SEARCHED)
      .replaceAll(signature, REDACTED)
      .replaceAll(encodeURIComponent(signature), REDACTED);
    repeats ??= makeSearch();
    if (repeats(searched, text.length > LONGEST_SEARCHED)) return LEFT_OUT;
    return searched.length > LONGEST_SHOWN ? `${searched.slice(0, LONGEST_SHOWN - 1)}…` : searched;
  };

  function makeSearch(): ReturnType<typeof createSecretSearch> {
    const known = secrets();
    return known ? createSecretSearch([...known, signature]) : () => true;
  }
}
