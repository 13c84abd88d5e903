/**
 * Packs the packages into the site, so that they can be installed from it without a registry, as with `npm start`.
 * `pnpm run build` runs this after generating and before Astro.
 */
import { mkdir } from "node:fs/promises";
import { pack } from "@cbss/testing";
import { publicFolder } from "./places.ts";

const folder = `${publicFolder}/packages`;
await mkdir(folder, { recursive: true });
await pack(folder);
