/**
 * Follows the blocks of a page in order, as a reader does. A block with a name is saved, a block for a shell is run in it, and the
 * text block after that is the expected output.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Block } from "./read-blocks.ts";
import type { Shell } from "./shell.ts";
import type { StartingPoint } from "./starting-points.ts";

export interface Reader {
  readonly startingPoint: StartingPoint;
  readonly shell: Shell;
}

/** Follows the blocks, and expects each to print what the page shows, or to succeed if the page shows no output. */
export async function followBlocks(blocks: readonly Block[], reader: Reader): Promise<void> {
  for (const [index, { language, name, code }] of blocks.entries()) {
    const next = blocks[index + 1];
    const shown = next?.language === "text" ? next.code : undefined;
    if (language === "sh") await pasteBlock(code, shown, reader);
    else if (name) writeFileSync(join(reader.shell.folder, name), inTest(code, reader.startingPoint));
  }
}

async function pasteBlock(code: string, shown: string | undefined, reader: Reader): Promise<void> {
  const { startingPoint, shell } = reader;
  const onPage = (text: string): string => withoutChance(asOnPage(text, startingPoint));
  const pasted = inTest(code, startingPoint);
  if (code === "npm start") {
    // The server is already running.
    expect(onPage(startingPoint.printed)).toContain(withoutChance(shown ?? ""));
  } else if (code.startsWith("npx @cbss/sandbox") && shown) {
    const printed = await shell.start(pasted, shown.split("\n").length);
    expect(onPage(printed), code).toBe(withoutChance(shown));
  } else {
    const { code: exitCode, text } = await shell.run(pasted);
    if (shown === undefined) expect(exitCode, `${code}\nprints:\n${text}`).toBe(0);
    else expect(onPage(text), code).toBe(withoutChance(shown));
  }
}

/** The block with the addresses of the test. */
function inTest(code: string, { addresses }: StartingPoint): string {
  let text = code;
  for (const [onPage, inTest] of addresses) text = text.replaceAll(onPage, inTest);
  const portOf = (address: string): string => addresses.get(address)?.split(":").at(-1) ?? "";
  return text
    .replace("--port 4020", `--port ${portOf("127.0.0.1:4020")}`)
    .replace(/^npx @cbss\/sandbox$/m, `$& --port ${portOf("127.0.0.1:4010")}`);
}

function asOnPage(printed: string, { addresses }: StartingPoint): string {
  let text = printed;
  for (const [onPage, inTest] of addresses) text = text.replaceAll(inTest, onPage);
  return text;
}

/** Replaces what differs between runs: times and one-time passwords. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, "(time)")
    .replaceAll(/"oneTimePassword": "\d{6}"/g, '"oneTimePassword": "(digits)"')
    .trim();
}
