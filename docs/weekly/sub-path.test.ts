/**
 * The site works under a sub-path, such as a project page on a static host. When it is built for the sub-path, every link has a
 * target, and no request leaves the sub-path.
 */
import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { serveFolder } from "@cbss/testing";
import { afterAll, describe, expect, it } from "vitest";
import { checkLinks } from "../site/check-links.ts";
import { openBrowser, openTab } from "../site/open-browser.ts";
import { allPages, pageTypes } from "../site/pages-of.ts";

const docs = fileURLToPath(new URL("..", import.meta.url));
const dist = `${docs}dist-sub-path`;
const chromium = await openBrowser();

async function run(program: string, args: string[], base: string): Promise<void> {
  // Vitest's BASE_URL, MODE and similar variables would override those that Astro sets for the pages.
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, DOCS_BASE: base, ASTRO_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(program, args, { cwd: docs, env });
}

// Restores the generated files for the root.
afterAll(async () => {
  await chromium?.close();
  await rm(dist, { recursive: true, force: true });
  await run("node", ["scripts/generate.ts"], "");
}, 120_000);

describe.skipIf(!chromium)("the site under /cbss/docs/, in Chromium", () => {
  it("makes no request outside its path, and has no broken link", { timeout: 300_000 }, async () => {
    await run("node", ["scripts/generate.ts"], "cbss/docs");
    await run("node_modules/.bin/astro", ["build", "--outDir", "dist-sub-path"], "cbss/docs");
    await using site = await serveFolder(dist, { base: "/cbss/docs/" });
    const home = `${site.url}/cbss/docs/`;
    const tab = await openTab(chromium);
    const problems: string[] = [];
    tab.on(
      "request",
      (request) => !request.url().startsWith(home) && problems.push(`asked ${request.url()}`),
    );
    tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));

    for (const path of pageTypes.filter((path) => path !== "404.html")) await tab.goto(`${home}${path}`);
    await tab.goto(home);
    const broken = await checkLinks(tab, allPages(dist));

    expect([...problems, ...broken]).toEqual([]);
  });
});
