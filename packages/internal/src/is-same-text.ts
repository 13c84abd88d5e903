/**
 * Compares two texts, one of them secret, without an early exit: how long it takes must not tell how much of a guess is
 * correct. The length is not secret.
 */
export function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let i = 0; i < right.length; i++) difference |= left.charCodeAt(i) ^ right.charCodeAt(i);
  return difference === 0;
}
