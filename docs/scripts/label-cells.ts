/**
 * Tells each cell of a table the head of its column: on a phone a row is a card, with the head in front of each value.
 */

/** Labels the cells of a page's tables; those with attributes of their own are laid out by themselves. */
export function labelCells(html: string): string {
  return html.replaceAll(/<table>[\s\S]*?<\/table>/g, (table) => {
    const heads = Array.from(table.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g), ([, head = ""]) => textOf(head));
    return table.replaceAll(/<tr>[\s\S]*?<\/tr>/g, (row) => {
      let column = 0;
      return row.replaceAll(/<td\b/g, () => `<td data-label="${heads[column++] ?? ""}"`);
    });
  });
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll('"', "&quot;")
    .trim();
