// The door: a wrong argument is a TypeError that names it and says what was expected, what came and what to do.
// What came is told by its type or its fault: no message quotes a body, a secret or a signature.

/** Returns the text unless it is none or has a fault; half a surrogate pair has no bytes in UTF-8. */
export function checkText(
  name: string,
  text: string,
  expected: string,
  cure: string,
  fault?: string,
): string {
  if (typeof text !== "string") fault = `is of type ${typeof text}`;
  else if (!text.isWellFormed()) fault = "has half a surrogate pair";
  if (fault) throw new TypeError(`${name} must be ${expected}, but ${fault}: ${cure}.`);
  return text;
}
