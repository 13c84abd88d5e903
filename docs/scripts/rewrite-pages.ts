/**
 * Rewrites the built pages. Moves the inline scripts of Starlight into files, so that a Content-Security-Policy needs neither
 * `unsafe-inline` nor hashes, and writes that policy into each page. Labels the cells of tables, and adds the marks for the search.
 * This runs before Pagefind.
 */
import { createHash } from "node:crypto";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { labelCells } from "./label-cells.ts";
import { base } from "./places.ts";
import { weighForSearch } from "./search-weights.ts";

/** What a page may load. Some styles stay inline, because the highlighter writes colours into `style` attributes. */
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
  // The page among the downloads is self-contained: it has inline scripts and its own policy.
  for await (const file of glob("**/*.html", { cwd: folder, exclude: ["downloads"] })) {
    const html = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), weighForSearch(await rewritePage(html, folder), file));
  }
}

// A script ends at the first `</script`, whatever its content, so here a regular expression reads HTML as a browser does.
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
