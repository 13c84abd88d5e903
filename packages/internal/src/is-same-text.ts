/**
 * Compares two texts, of which one is secret, without an early exit. The duration must not reveal how much of a guess is
 * correct. The length is not secret.
 */
export function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let i = 0; i < right.length; i++) difference |= left.charCodeAt(i) ^ right.charCodeAt(i);
  return difference === 0;
}
