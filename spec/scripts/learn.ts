// `pnpm learn overlay.yaml`: writes the findings of the contract suite into openapi.yaml, and shows the difference for a review.
import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { applyOverlay } from "./apply-overlay.ts";

const document = fileURLToPath(new URL("../openapi.yaml", import.meta.url));

process.exitCode = main(process.argv.slice(2));

function main([overlay, ...others]: readonly string[]): number {
  if (overlay === undefined || others.length > 0) {
    return complain("usage: pnpm learn overlay.yaml, with a file that cbss-contract --learn wrote.");
  }
  const before = readFileSync(document, "utf8");
  let after: string;
  try {
    // pnpm runs this script in the repository, so the path is resolved against the caller's folder.
    after = applyOverlay(before, readFileSync(resolve(process.env["INIT_CWD"] ?? "", overlay), "utf8"));
  } catch (error) {
    return complain(`${overlay}: ${(error as Error).message}`);
  }
  if (after === before) {
    console.log(`${overlay} contains nothing new for spec/openapi.yaml.`);
    return 0;
  }
  const unfinished = `${document}.learnt`;
  writeFileSync(unfinished, after);
  const diff = spawnSync("git", ["--no-pager", "diff", "--no-index", "--", document, unfinished], {
    encoding: "utf8",
  });
  renameSync(unfinished, document);
  console.log(diff.stdout ?? "");
  console.log("spec/openapi.yaml is changed: review it, describe what is new, and run `pnpm generate`.");
  return 0;
}

function complain(sentence: string): number {
  console.error(`learn: ${sentence}`);
  return 2;
}
