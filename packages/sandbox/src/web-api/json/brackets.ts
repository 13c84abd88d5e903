// What each bracket opens or closes; a constructor's `(` is read with its name.
import { CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PARENTHESIS, OPEN_BRACE, OPEN_BRACKET } from "./characters.ts";
import type { Container } from "./json-place.ts";

/** What a character opens. */
export function openedBy(code: number): Container | undefined {
  if (code === OPEN_BRACE) return "Object";
  return code === OPEN_BRACKET ? "Array" : undefined;
}

/** What a character closes. */
export function closedBy(code: number): Container | undefined {
  if (code === CLOSE_BRACE) return "Object";
  if (code === CLOSE_BRACKET) return "Array";
  return code === CLOSE_PARENTHESIS ? "Constructor" : undefined;
}
