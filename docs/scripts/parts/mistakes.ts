/**
 * The stable names of every mistake that `diagnose` can tell, with what the source says of each group.
 */
import { readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";

export async function mistakes(): Promise<string> {
  const source = await readFile(inRepository("packages/signature/src/diagnose/mistake.ts"), "utf8");
  const groups = source.matchAll(/\/\*\* ([^\n]*) \*\/\nexport type (\w+) =([^;]*);/g);
  const lists = Array.from(groups, ([, about = "", name, union = ""]) => {
    const ids = Array.from(union.matchAll(/"([^"]+)"/g), ([, id]) => `\`${id}\``);
    return name === "MistakeId" ? "" : `**${about}** ${ids.join(" ")}`;
  });
  return lists.filter(Boolean).join("\n\n");
}
