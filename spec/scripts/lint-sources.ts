/**
 * The files to lint, and how the findings are shown. On GitHub they are annotations of the lines in question.
 */
import { fileURLToPath } from "node:url";
import { formatProblems, getTotals } from "@redocly/openapi-core";
import { configOf, problemsOf, type Source, source } from "./from-document.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The document and the workflows. */
export async function sourcesOf(): Promise<{ document: Source; workflows: Source }> {
  const config = await configOf(`${root}redocly.yaml`);
  return {
    document: source(`${root}spec/openapi.yaml`, config),
    workflows: source(`${root}spec/arazzo.yaml`, config),
  };
}

/** Prints every finding with its file and line, and the number of findings. */
export async function printFindings({
  document,
  workflows,
}: Awaited<ReturnType<typeof sourcesOf>>): Promise<number> {
  const problems = [...(await problemsOf(document)), ...(await problemsOf(workflows))];
  if (problems.length === 0) return 0;
  const format = process.env["GITHUB_ACTIONS"] ? "github-actions" : "codeframe";
  formatProblems(problems, { format, totals: getTotals(problems), cwd: root, maxProblems: 1000 });
  console.error(`The linter refuses the document (${problems.length} in all).`);
  return problems.length;
}
