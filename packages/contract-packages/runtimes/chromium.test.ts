import { cp } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, launchChromium, runTool, serveFolder } from "@cbss/testing";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { runtimeTest } from "./runtime-test.ts";
import { serveInstalledSandbox } from "./sandbox.ts";

const consumer = consumerIn(inject("consumer"));
const chromium = await launchChromium();
afterAll(() => chromium?.close());

beforeAll(async () => {
  await runTool("esbuild", ["page.mjs", "--bundle", "--format=esm", "--outfile=esbuild/page.mjs"], consumer);
  await cp(join(consumer.folder, "index.html"), join(consumer.folder, "esbuild/index.html"));
  await runTool("vite", ["build", "--outDir", "vite", "--logLevel", "error"], consumer);
});

for (const bundler of ["esbuild", "vite"]) {
  const title = `makes a signed call to a sandbox of another origin, from a page bundled by ${bundler} in a real Chromium`;
  const how = `page bundled by ${bundler}, other origin`;
  runtimeTest({ runtime: "Chromium", program: chromium, how, title }, async (browser, tell) => {
    tell(browser.version());
    await using sandbox = await serveInstalledSandbox();
    await using server = await serveFolder(join(consumer.folder, bundler));
    const page = await browser.newPage();

    await page.goto(`${server.url}/?sandbox=${encodeURIComponent(sandbox.url)}`);

    expect(await page.evaluate("globalThis.answer")).toMatchObject({ IsSuccessful: true });
    expect(sandbox.delivered()).toBe(1);
  });
}
