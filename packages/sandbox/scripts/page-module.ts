/** The parts of the sandbox's page: style sheet, script, and an example of each operation from the document. */
import { readFileSync } from "node:fs";
import { type OpenApiDocument, type ResolvedOperation, readDocument } from "@cbss/internal/document";
import { PALETTE, panelModule } from "@cbss/internal/panel-module";

const page = new URL("../src/development/page/", import.meta.url);
const inPage = (...names: string[]) => names.map((name) => new URL(name, page));

/** The text of `src/generated/page.ts`. */
export function pageModule(document: OpenApiDocument): string {
  const { homepage } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const examples = Object.fromEntries(readDocument(document).operations.map(exampleOf));
  return `${panelModule("src/development/page", {
    PAGE_STYLE: [PALETTE, ...inPage("page.css", "forms.css", "rows.css")],
    PAGE_SCRIPT: inPage("page.js", "controls.js"),
  })}
/** The URL of the package's documentation. */
export const PAGE_HOME: string = ${JSON.stringify(homepage)};

/** The summary of each operation, and the fields of its Content in the document's example. */
export const PAGE_EXAMPLES: Readonly<
  Record<string, { readonly summary: string; readonly fields: Readonly<Record<string, string>> }>
> = ${JSON.stringify(examples, undefined, 2)};
`;
}

function exampleOf({ operationId, summary = operationId, requestBody }: ResolvedOperation) {
  const examples = Object.values(requestBody?.content ?? {}).flatMap(({ examples }) =>
    Object.values(examples),
  );
  const content = (examples[0]?.value as { Content?: object } | undefined)?.Content ?? {};
  const fields = Object.entries(content).filter(([, value]) => typeof value === "string");
  return [operationId, { summary, fields: Object.fromEntries(fields) }];
}
