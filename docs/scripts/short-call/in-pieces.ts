/** Splits an address into pieces for one assignment each, so that no line is too long for the panel of a short call. */
export function inPieces(address: string, longest: number): string[] {
  const pieces: string[] = [];
  for (const step of address.split(/(?<=[^/])(?=\/[^/])/)) {
    const joined = (pieces.at(-1) ?? "") + step;
    if (pieces.length === 0 || joined.length > longest) pieces.push(step);
    else pieces[pieces.length - 1] = joined;
  }
  return pieces;
}
