/** Escapes text for MDX, where a brace would start an expression and `<` a component. Code is not changed. */
export function inMdx(text: string): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replaceAll("{", "\\{").replaceAll(/<(?![a-z/])/g, "\\<")))
    .join("");
}
