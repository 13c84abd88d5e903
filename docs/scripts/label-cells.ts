/**
 * Labels each cell of a table with its column heading. On a phone a row is a card, with the heading in front of each value.
 */

/** Labels the cells of a page's tables. Tables with attributes have their own layout. */
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
