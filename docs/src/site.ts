/**
 * What scripts/generate.ts has found out about the site: Astro bundles this file, so it looks from the folder that is built.
 */
import { readFileSync } from "node:fs";
import type { PageSource } from "../scripts/repository.ts";

interface Site {
  readonly version: string;
  readonly sources: Readonly<Record<string, PageSource>>;
}

/** The version, and where each page comes from. */
export const site: Site = JSON.parse(readFileSync(".generated/site.json", "utf8"));
