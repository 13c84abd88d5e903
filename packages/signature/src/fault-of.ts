// A wrong argument is a TypeError at the door, whose sentence names it and says what was expected, what came and what
// to do. What came is told by its type or its fault: no message quotes a body, a secret or a signature.

/** What is wrong with a text, if anything; half a surrogate pair has no bytes in UTF-8. */
export function faultOf(text: unknown): string | false {
  if (typeof text === "string") return !text.isWellFormed() && "has half a surrogate pair";
  return `is of type ${typeof text}`;
}
