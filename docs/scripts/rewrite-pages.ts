/**
 * What is done to the built pages. The scripts that Starlight writes into them are taken out into files, so that a
 * Content-Security-Policy can do without `unsafe-inline` and without hashes, and that policy is written into each page. The cells of
 * tables are labelled, and what the search goes by is marked: this runs before Pagefind.
 */
import { createHash } from "node:crypto";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { labelCells } from "./label-cells.ts";
import { base } from "./places.ts";
import { weighForSearch } from "./search-weights.ts";

/** What a page may load. Styles stay inline in part: the highlighter writes colours into `style` attributes. */
const policy: string = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'", // Pagefind is WebAssembly.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join("; ");

export function rewrittenPages(): AstroIntegration {
  return {
    name: "rewritten-pages",
    hooks: { "astro:build:done": ({ dir }) => rewritePages(fileURLToPath(dir)) },
  };
}

async function rewritePages(folder: string): Promise<void> {
  await mkdir(join(folder, "_scripts"), { recursive: true });
  // The page among the downloads stands for itself: it has its scripts inside, and a policy of its own.
  for await (const file of glob("**/*.html", { cwd: folder, exclude: ["downloads"] })) {
    const html = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), weighForSearch(await rewritePage(html, folder), file));
  }
}

// The end of a script is the first `</script`, whatever stands in it: here a regular expression reads HTML as a browser does.
const inlineScript = /<script((?:\s(?!src=)[a-z-]+(?:="[^"]*")?)*)>([\s\S]*?)<\/script>/g;

async function rewritePage(html: string, folder: string): Promise<string> {
  const scripts = new Map<string, string>();
  const rewritten = html.replaceAll(inlineScript, (whole, attributes: string, code: string) => {
    if (/type="(?!module|text\/javascript)/.test(attributes) || code.trim() === "") return whole;
    const name = `${createHash("sha256").update(code).digest("hex").slice(0, 12)}.js`;
    scripts.set(name, code);
    return `<script${attributes} src="${base}_scripts/${name}"></script>`;
  });
  for (const [name, code] of scripts) await writeFile(join(folder, "_scripts", name), code);
  const head = `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return labelCells(rewritten).replace("<head>", head);
}
