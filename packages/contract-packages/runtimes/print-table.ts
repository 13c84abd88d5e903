/** Prints rows under each other, every column as wide as its widest text. */
export function printTable(rows: string[][]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: string[]) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ");
  console.log(`\n${rows.map((row) => line(row).trimEnd()).join("\n")}`);
}
