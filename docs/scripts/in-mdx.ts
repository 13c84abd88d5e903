/** Text for a page in MDX, where a brace would start an expression and `<` a component; what is code stays as it is. */
export function inMdx(text: string): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replaceAll("{", "\\{").replaceAll(/<(?![a-z/])/g, "\\<")))
    .join("");
}
