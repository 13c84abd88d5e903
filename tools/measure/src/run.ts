/**
 * `node tools/measure/src/run.ts [CHECKOUT]`: prints the size of the source files, as Markdown.
 */
import { fileURLToPath } from "node:url";
import { markdownTable } from "markdown-table";
import { type MeasuredFile, measureFile } from "./measure-file.ts";
import { sourceFiles } from "./source-files.ts";
import { type Spread, summarize } from "./summarize.ts";
import { longFiles, longFunctions, MAXIMUM_FILE_LINES, MAXIMUM_FUNCTION_LINES } from "./too-long.ts";

const HEADINGS = ["package", "files", "lines", "lines a file", "functions", "lines a function", "comments"];

const checkout = process.argv[2] ?? fileURLToPath(new URL("../../..", import.meta.url));
const files = sourceFiles(checkout).map(measureFile);

console.log("`a / b / c` is median / p90 / largest.");
printPackages(
  "Source",
  files.filter(({ isTest }) => !isTest),
);
printPackages(
  "Tests",
  files.filter(({ isTest }) => isTest),
);
printLong(
  `Source files over ${MAXIMUM_FILE_LINES} lines`,
  longFiles(files).map(({ path, lines }) => [path, String(lines)]),
);
printLong(
  `Functions over ${MAXIMUM_FUNCTION_LINES} lines, outside tests`,
  longFunctions(files).map(({ name, path, line, lines }) => [`${name}, ${path}:${line}`, String(lines)]),
);

function printPackages(title: string, files: readonly MeasuredFile[]): void {
  const packages = Object.entries(Object.groupBy(files, ({ packageName }) => packageName));
  const rows = packages
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, members = []]) => row(name, members));
  printTable(title, [HEADINGS, ...rows, row("all", files)]);
}

function row(name: string, files: readonly MeasuredFile[]): string[] {
  const { lines, fileLines, functions, functionLines, commentShare } = summarize(files);
  const share = `${(100 * commentShare).toFixed(1)} %`;
  return [
    name,
    String(files.length),
    String(lines),
    written(fileLines),
    String(functions),
    written(functionLines),
    share,
  ];
}

function written({ median, p90, largest }: Spread): string {
  return `${median} / ${p90} / ${largest}`;
}

function printLong(title: string, rows: string[][]): void {
  printTable(`${title}: ${rows.length}`, [["what", "lines"], ...rows]);
}

function printTable(title: string, table: string[][]): void {
  const align = table[0]?.map((_, column) => (column === 0 ? "l" : "r")) ?? [];
  console.log(`\n## ${title}\n\n${markdownTable(table, { align })}`);
}
