/**
 * A program: lints and bundles the document in its argument and makes its types, with the functions that build ours. Prints the
 * number of problems and the milliseconds of each step.
 */
import { fileURLToPath } from "node:url";
import { bundleOf, configOf, problemsOf, source, typesOf } from "@cbss/openapi/from-document";

const [file = ""] = process.argv.slice(2);
const config = await configOf(fileURLToPath(new URL("../../../../redocly.yaml", import.meta.url)));
const document = source(file, config);
const steps: Record<string, number> = {};
const problems = await timed("lint", () => problemsOf(document));
const bundled = await timed("bundle", () => bundleOf(document));
await timed("types", () => typesOf(bundled));
console.log(JSON.stringify({ problems: problems.length, steps }));

async function timed<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  steps[step] = performance.now() - started;
  return result;
}
