// The HTML report in a real browser. It filters, is complete without JavaScript, and fits every width. Hostile text stays text.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  fetchRuntimes,
  findPageFaults,
  launchChromium,
  type ResizablePage,
  temporaryFolder,
} from "@cbss/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { reportHtml } from "../src/reporters/html.ts";
import { report } from "./a-report.ts";

/** The part of Playwright that these tests use. Its own types exist only after it is downloaded. */
interface Tab extends ResizablePage {
  fill(selector: string, value: string): Promise<void>;
  selectOption(selector: string, value: string): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  isVisible(selector: string): Promise<boolean>;
  keyboard: { press(key: string): Promise<void> };
  on(event: "console" | "request", listener: (event: { text?(): string; url?(): string }) => void): void;
  close(): Promise<void>;
}

interface TabOptions {
  bypassCSP?: boolean;
  javaScriptEnabled?: boolean;
}

await fetchRuntimes();
const chromium = (await launchChromium()) as unknown as
  | { newPage(options: TabOptions): Promise<Tab>; close(): Promise<void> }
  | undefined;
afterAll(() => chromium?.close());

async function openReport(options: TabOptions = {}): Promise<[Tab, string[]]> {
  if (chromium === undefined) throw new Error("There is no Chromium on this machine.");
  const file = join(temporaryFolder(), "report.html");
  writeFileSync(file, reportHtml(report));
  const tab = await chromium.newPage(options);
  onTestFinished(() => tab.close());
  const events: string[] = [];
  tab.on("console", (message) => events.push(message.text?.() ?? ""));
  tab.on("request", (request) => events.push(request.url?.() ?? ""));
  await tab.goto(pathToFileURL(file).href);
  return [tab, events];
}

describe.skipIf(!chromium)("the HTML report, in Chromium", () => {
  test("loads nothing, violates no rule of its policy, and runs no code of a server", async () => {
    const [tab, events] = await openReport();

    expect(events).toEqual([expect.stringMatching(/report\.html$/)]);
    expect(await tab.evaluate("document.querySelectorAll('img, script').length")).toBe(1);
  });

  test("shows only the checks of one subject, or only those that contain a text", async () => {
    const [tab] = await openReport();

    await tab.selectOption("[data-filter=group]", "Signature");
    expect(await tab.isVisible("details.failure")).toBe(true);
    expect(await tab.isVisible("details.news")).toBe(false);
    expect(await tab.textContent("[role=status]")).toBe("1 of 4 checks");
    await tab.selectOption("[data-filter=group]", "");
    await tab.fill("[data-filter=text]", "VERB");
    expect(await tab.isVisible("details.failure")).toBe(false);
    expect(await tab.isVisible("details.news")).toBe(true);
  });

  test("shows every check and no filter without JavaScript", async () => {
    const [tab] = await openReport({ javaScriptEnabled: false });

    expect(await tab.isVisible(".filters")).toBe(false);
    expect(await tab.isVisible("details.failure dl")).toBe(true);
    expect(await tab.isVisible(".chart svg")).toBe(true);
  });

  test("opens a check by keyboard alone", async () => {
    const [tab] = await openReport();
    const isReached = "document.activeElement?.matches('#confirmed summary')";

    for (let presses = 0; presses < 40 && !(await tab.evaluate(isReached)); presses += 1)
      await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");

    expect(await tab.isVisible("#confirmed dl")).toBe(true);
  });

  test("cuts nothing, does not scroll sideways and has no axe findings, at every width, light and dark", async () => {
    const [tab] = await openReport({ bypassCSP: true });
    await tab.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");

    expect(await findPageFaults(tab)).toEqual([]);
  });
});
