/** Whether a name is a misspelling of another: the same in another case, or at most two letters different. */
export function isNearName(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > 2) return false;
  return distance(name.toLowerCase(), other.toLowerCase()) <= 2;
}

// The Levenshtein distance, computed row by row.
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const changed = (row[j] ?? 0) + (letter === to[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
