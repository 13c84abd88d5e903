/**
 * The built pages for tests: each page by its path, and one page of each type.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const dist: string = fileURLToPath(new URL("../dist", import.meta.url));

/** The address of every page, from the root of the site and without a slash before it. */
export function allPages(folder: string = dist): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)(index|404)\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""))
    .sort();
}

/** One page of each type, because pages with the same layout are tested once. */
export const pageTypes: readonly string[] = [
  "",
  "404.html",
  "learn/first-call/",
  "do/my-signature-is-refused/",
  "do/signature-workbench/",
  "do/sign-in-another-language/",
  "do/troubleshooting/",
  "look-up/reference/",
  "look-up/reference/operations/startemailaddresschange/",
  "look-up/reference/operations/tags/customer/",
  "look-up/schemas/",
  "look-up/provenance/",
  "look-up/errors/",
  "look-up/vectors/",
  "look-up/settings/",
  "look-up/command-lines/",
  "look-up/packages/client/",
  "look-up/changes/",
  "look-up/downloads/",
  "understand/the-signature/",
  "understand/architecture/",
  "understand/benchmarks/",
  "understand/decisions/no-retry/",
];
