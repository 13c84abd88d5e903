/**
 * The site works under a sub-path, as a project's page on a host of static files: built for it, every link leads somewhere,
 * and nothing asks for what is above it.
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
  // Vitest's own BASE_URL, MODE and the like would win over those that Astro sets for the pages.
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, DOCS_BASE: base, ASTRO_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(program, args, { cwd: docs, env });
}

// What is generated is left as it was for the root.
afterAll(async () => {
  await chromium?.close();
  await rm(dist, { recursive: true, force: true });
  await run("node", ["scripts/generate.ts"], "");
}, 120_000);

describe.skipIf(!chromium)("the site under /cbss/docs/, in Chromium", () => {
  it("asks for nothing outside its path, and no link is broken", { timeout: 300_000 }, async () => {
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
