/**
 * The built site on a server, and a Chromium to open it. Both end with the test file.
 */
import { type LaunchOptions, serveFolder } from "@cbss/testing";
import { afterAll } from "vitest";
import { type Chromium, openBrowser } from "./open-browser.ts";
import { dist } from "./pages-of.ts";

interface OpenSite {
  /** Undefined if there is none for this machine. */
  readonly chromium: Chromium | undefined;
  readonly site: Awaited<ReturnType<typeof serveFolder>>;
}

/** Serves the built site and starts Chromium, once for a test file. */
export async function openSite(options?: LaunchOptions): Promise<OpenSite> {
  const chromium = await openBrowser(options);
  const site = await serveFolder(dist);
  afterAll(async () => {
    await chromium?.close();
    await site[Symbol.asyncDispose]();
  });
  return { chromium, site };
}
