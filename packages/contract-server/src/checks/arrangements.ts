/** Lists every selection of parts in every order, except the correct one: all parts in the given order. */
export function arrangementsOf(parts: readonly string[]): string[][] {
  const all = selectionsOf(parts).filter((some) => some.length > 0);
  return all.filter((some) => some.join() !== parts.join());
}

function selectionsOf(parts: readonly string[]): string[][] {
  return [
    [],
    ...parts.flatMap((first) =>
      selectionsOf(parts.filter((part) => part !== first)).map((rest) => [first, ...rest]),
    ),
  ];
}

/** Lists all parts in order with one of them repeated: in place, or at the other end. */
export function repetitionsOf(parts: readonly string[]): string[][] {
  const inPlace = parts.map((repeated) =>
    parts.flatMap((part) => (part === repeated ? [part, part] : [part])),
  );
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return inPlace;
  return [...inPlace, [...parts, first], [last, ...parts]];
}
