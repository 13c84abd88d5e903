/**
 * The document as one self-contained page, by `redocly build-docs`.
 */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { generatedFolder, inRepository } from "./places.ts";

export async function writeRedoc(file: string): Promise<void> {
  const command = inRepository("docs/node_modules/.bin/redocly");
  // The document with badges, because this page cannot show provenance in another way.
  const source = `${generatedFolder}/openapi.redoc.json`;
  await writeFile(source, withoutLinks(await readFile(`${generatedFolder}/openapi.json`, "utf8")));
  const args = ["build-docs", source, "--output", file, "--inlineBundle"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await promisify(execFile)(command, args, { cwd: generatedFolder, env });
  const html = await readFile(file, "utf8");
  await writeFile(file, withoutOtherHosts(html));
}

/** The badges are links to the legend, which is not in this one file. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[([a-z ]+)\]\([^)]*look-up\/provenance\/#[a-z-]+\)/g, "**$1**");
}

// Its bundle requests pictures from two hosts. An empty picture replaces them, and a policy blocks any other request.
const empty = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:";

function withoutOtherHosts(html: string): string {
  return html
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[a-z-]+\.svg/g, empty)
    .replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
