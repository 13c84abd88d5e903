/**
 * Packs the packages into the site, so that they can be installed from it without a registry: `npm start` serves them this way.
 * Run by `pnpm run build`, between generating and Astro.
 */
import { mkdir } from "node:fs/promises";
import { pack } from "@cbss/testing";
import { publicFolder } from "./places.ts";

const folder = `${publicFolder}/packages`;
await mkdir(folder, { recursive: true });
await pack(folder);
