/**
 * The packages as they would be released now.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pack, publicPackages } from "@cbss/testing";
import { run } from "../run.ts";
import { type Facts, factsOf } from "./facts.ts";

export interface Current {
  name: string;
  /** The packed package, unpacked. */
  folder: string;
  facts: Facts;
}

/** Packs and unpacks every public package into a folder, and reads its facts. */
export async function currentPackages(folder: string): Promise<Current[]> {
  const tarballs = await pack(folder);
  const all = publicPackages.map(async ({ name, folder: installed }) => {
    const place = join(folder, "packed", name);
    await mkdir(place, { recursive: true });
    await run("tar", ["-xzf", tarballs[name] as string], place);
    const packed = join(place, "package");
    return { name, folder: packed, facts: await factsOf(packed, installed) };
  });
  return Promise.all(all);
}
