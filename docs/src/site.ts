/**
 * The facts about the site that scripts/generate.ts has written. Astro bundles this file, so paths are relative to the built folder.
 */
import { readFileSync } from "node:fs";
import type { PageSource } from "../scripts/repository.ts";

interface Site {
  readonly version: string;
  readonly sources: Readonly<Record<string, PageSource>>;
}

/** The version, and the source of each page. */
export const site: Site = JSON.parse(readFileSync(".generated/site.json", "utf8"));
