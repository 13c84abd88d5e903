import type { Aspect, Change } from "./draft.ts";
import type { BodyMistake } from "./mistake.ts";

const FIX = "serialise the body once, sign those bytes, and send them unchanged";

// A longer text is not written in other forms, because some forms take longer than hashing it.
const MAX_TEXT_LENGTH = 1_048_576;

/** Makes a change of the body's text. It does not apply if the text stays the same, or if the body is not text. */
export function bodyChange(
  id: BodyMistake,
  aspects: readonly Aspect[],
  what: string,
  rewrite: (text: string) => string | undefined,
  fix: string = FIX,
): Change {
  return {
    ids: [id],
    aspects,
    what,
    fix,
    apply(draft) {
      if (typeof draft.body !== "string" || draft.body.length > MAX_TEXT_LENGTH) return undefined;
      const body = rewrite(draft.body);
      return body === undefined || body === draft.body ? undefined : { ...draft, body };
    },
  };
}
