/**
 * A newcomer's path in one empty folder, with only the pages as instructions: from the home page to the first signed call, from a
 * rejected call to its reason, and to the client in a project. The browser follows the links that a reader sees.
 */
import { findRuntimes, serveFolder } from "@cbss/testing";
import { expect, inject, it, onTestFinished } from "vitest";
import { openBrowser, openTab, type Tab } from "../site/open-browser.ts";
import { dist } from "../site/pages-of.ts";
import { followBlocks, type Reader } from "./follow-blocks.ts";
import { type Block, readBlocks } from "./read-blocks.ts";
import { openShell } from "./shell.ts";
import { registry } from "./starting-points.ts";

const chromium = await openBrowser();

it.skipIf(!chromium)("a newcomer with a registry gets from the home page to the client", async () => {
  onTestFinished(() => chromium?.close());
  await using site = await serveFolder(dist);
  const tab = await openTab(chromium);
  const shell = openShell(findRuntimes()["node-20"], inject("npmCache"));
  onTestFinished(() => shell[Symbol.asyncDispose]());
  const reader = { startingPoint: await registry(inject("registry")), shell };

  await tab.goto(`${site.url}/`);
  await follow(tab, "Make the first signed call");
  await choose(tab, reader);
  await followBlocks(await blocksIn(tab), reader);

  await follow(tab, "My signature is refused");
  await followBlocks(await newBlocksIn(tab), reader);
  expect(await headingOf(tab)).toBe("My signature is refused");

  await tab.goBack();
  await follow(tab, "the same call with the client");
  await followBlocks(await newBlocksIn(tab), reader);
  expect(await headingOf(tab)).toBe("The same call with the client");
});

/** Follows a link in the page's text. */
async function follow(tab: Tab, text: string): Promise<void> {
  const href = await tab.evaluate<string | undefined>(`[...document.querySelectorAll("main a")]
    .find((link) => link.textContent.trim() === ${JSON.stringify(text)} && link.checkVisibility())?.href`);
  if (href === undefined) throw new Error(`The page shows no link "${text}".`);
  await tab.goto(href);
}

/** Opens the tab of the starting point. */
async function choose(tab: Tab, { startingPoint }: Reader): Promise<void> {
  await tab.evaluate(`[...document.querySelectorAll('[data-sync-key="starting-point"] [role="tab"]')]
    .find((tab) => tab.textContent === ${JSON.stringify(startingPoint.label)}).click()`);
}

function blocksIn(tab: Tab): Promise<Block[]> {
  return tab.evaluate(`(${readBlocks})(document)`);
}

/** The page remembers the starting point. The sandbox is already running, so it is not started again. */
async function newBlocksIn(tab: Tab): Promise<Block[]> {
  const blocks = await blocksIn(tab);
  expect(blocks.map(({ code }) => code)).not.toContain("npm start");
  const start = blocks.findIndex(({ code }) => code === "npx @cbss/sandbox");
  return start < 0 ? blocks : blocks.filter((_, index) => index !== start && index !== start + 1);
}

function headingOf(tab: Tab): Promise<string> {
  return tab.evaluate("document.querySelector('h1').textContent");
}
