/** Lints the document and the workflows, and exits with 1 if there are findings. */
import { printFindings, sourcesOf } from "./lint-sources.ts";

if ((await printFindings(await sourcesOf())) > 0) process.exitCode = 1;
else console.log("The linter finds nothing in openapi.yaml and arazzo.yaml.");
