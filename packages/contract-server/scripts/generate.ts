/**
 * Writes `src/generated/report-page.ts`: the style sheet and the script of the HTML report, with a policy that forbids
 * everything else.
 * `--check` writes nothing and fails if the file is not current.
 */
import { createHash } from "node:crypto";
import { PALETTE, panelModule, panelText } from "@cbss/internal/panel-module";
import { writeGenerated } from "@cbss/internal/write-generated";

const page = new URL("../src/reporters/page/", import.meta.url);
const style = [PALETTE, new URL("report.css", page), new URL("checks.css", page)];
const script = [new URL("report.js", page)];

const hashOf = (files: readonly URL[]) =>
  `'sha256-${createHash("sha256").update(panelText(files)).digest("base64")}'`;
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;

writeGenerated(
  new URL("../src/generated/report-page.ts", import.meta.url),
  `${panelModule("src/reporters/page", { REPORT_STYLE: style, REPORT_SCRIPT: script })}
/** Only the page's own style sheet and script apply, and nothing is loaded. */
export const REPORT_POLICY: string = ${JSON.stringify(policy)};
`,
);
