/** An address in pieces for an assignment each: no line of a short call is so long that its panel breaks it. */
export function inPieces(address: string, longest: number): string[] {
  const pieces: string[] = [];
  for (const step of address.split(/(?<=[^/])(?=\/[^/])/)) {
    const joined = (pieces.at(-1) ?? "") + step;
    if (pieces.length === 0 || joined.length > longest) pieces.push(step);
    else pieces[pieces.length - 1] = joined;
  }
  return pieces;
}
