// Written here because a library has a licence, which each command that bundles the library would have to ship.

/** The name that a misspelt name most likely means, or undefined if no name is similar. */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const typed = misspelt.toLowerCase();
  // At most two mistakes, and fewer in a short name: `--foo` is not a misspelt `--port`.
  const limit = Math.min(2, Math.floor(typed.length / 2));
  const [nearest] = names
    .map((name) => ({ name, distance: name.startsWith(typed) ? 0 : editDistance(typed, name) }))
    .filter(({ distance }) => distance <= limit && limit > 0)
    .sort((one, other) => one.distance - other.distance);
  return nearest?.name;
}

/** The smallest number of characters to insert, delete or replace: https://en.wikipedia.org/wiki/Levenshtein_distance. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, character] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const replaced = (row[j] ?? 0) + (character === to[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
