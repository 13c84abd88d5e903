/**
 * The preparation for the blocks of a page, for both starting points: this repository with `npm start` running, which serves the
 * packed packages beside the documentation, or a registry that has the packages. A test uses both.
 */
import { readFileSync } from "node:fs";
import { fence } from "../markdown.ts";
import { inRepository } from "../places.ts";
import { repositoryUrl } from "../repository.ts";
import { tabs } from "../tabs.ts";
import type { Part } from "./part.ts";

/** What a page can require besides packages. */
const conditions = ["running-sandbox", "empty-inbox"] as const;

/** `before-you-start running-sandbox client` prepares a running sandbox, and a folder with `@cbss/client` installed. */
export function beforeYouStart(argument: string): Part {
  const words = argument.split(" ");
  const packages = words.filter((word) => !conditions.some((condition) => condition === word));
  const has = (condition: (typeof conditions)[number]): boolean => words.includes(condition);
  return tabs("starting-point", [
    { label: "This repository", content: fromRepository(packages, has("empty-inbox")) },
    { label: "Your registry", content: fromRegistry(packages, has("running-sandbox")) },
  ]);
}

function fromRepository(packages: readonly string[], emptiesInbox: boolean): string {
  return [
    `Clone [the repository](${repositoryUrl}). In its folder, run this and leave it running. It installs what it needs, and starts a sandbox on port 4010:`,
    fence("sh", "npm start"),
    "You should see at the end:",
    example("npm-start.expected.txt"),
    "Open a second shell in an empty folder.",
    ...(emptiesInbox
      ? ["`npm start` has already made three calls. Remove them from the sandbox:", example("empty-inbox.sh")]
      : []),
    ...(packages.length > 0
      ? ["Install the packages, which `npm start` serves:", fence("sh", installPacked(packages))]
      : []),
  ].join("\n\n");
}

function fromRegistry(packages: readonly string[], startsSandbox: boolean): string {
  const names = [...new Set([...packages, ...(startsSandbox ? ["sandbox"] : [])])];
  return [
    "The packages are not on npmjs.com yet. In an empty folder, tell npm which registry has them. Replace `https://npm.example/` with its address:",
    example("npmrc.sh"),
    "Install the packages:",
    fence("sh", `npm install ${names.map((name) => `@cbss/${name}`).join(" ")}`),
    ...(startsSandbox
      ? [
          "Start the sandbox and leave it running. If one is already running on port 4010, use it:",
          example("start-sandbox.sh"),
          "You should see its address and its demo data:",
          example("start-sandbox.expected.txt"),
          "Open a second shell in the same folder.",
        ]
      : []),
  ].join("\n\n");
}

function example(name: string): string {
  const text = readFileSync(inRepository(`docs/examples/${name}`), "utf8");
  return fence(name.endsWith(".sh") ? "sh" : "text", text);
}

/** Adds the packages that these depend on, because no registry has them. */
function installPacked(packages: readonly string[]): string {
  const files = [...withDependencies(packages)].sort();
  const lines = files.map((name) => `  http://127.0.0.1:4011/packages/cbss-${name}.tgz`);
  return ["npm install \\", lines.join(" \\\n")].join("\n");
}

function withDependencies(packages: readonly string[]): Set<string> {
  const found = new Set(packages);
  for (const name of found) {
    const folder = name === "openapi" ? "spec" : `packages/${name}`;
    const { dependencies = {} } = JSON.parse(readFileSync(inRepository(`${folder}/package.json`), "utf8"));
    for (const dependency of Object.keys(dependencies)) {
      if (dependency.startsWith("@cbss/")) found.add(dependency.slice("@cbss/".length));
    }
  }
  return found;
}
