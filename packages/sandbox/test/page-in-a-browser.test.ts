// Uses the sandbox's page like a person in a real browser: with the mouse, with the keyboard, without JavaScript, and at every
// width.
import { fetchRuntimes, findPageFaults, launchChromium, type ResizablePage } from "@cbss/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../src/index.ts";
import { serve } from "../src/node.ts";
import { EMAIL_BODY, post } from "./calls.ts";

/** The methods of Playwright that these tests use. Its own types exist only after `fetchRuntimes`. */
interface Tab extends ResizablePage {
  click(selector: string): Promise<void>;
  fill(selector: string, value: string): Promise<void>;
  selectOption(selector: string, value: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  isVisible(selector: string): Promise<boolean>;
  keyboard: { press(key: string): Promise<void> };
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

async function openPage(options: SandboxOptions = {}, tabOptions: TabOptions = {}): Promise<[Tab, Sandbox]> {
  if (chromium === undefined) throw new Error("There is no Chromium on this machine.");
  const sandbox = createSandbox({ testSeed: 1, ...options });
  const server = await serve(sandbox, { port: 0 });
  const tab = await chromium.newPage(tabOptions);
  onTestFinished(() => tab.close().then(server.close));
  await tab.goto(server.url);
  return [tab, sandbox];
}

const NEWEST = "#journal > li:first-child";
const SEND = "details[open] button.main";

describe.skipIf(!chromium)("the sandbox's page, in Chromium", () => {
  test("a call from the form is accepted, and opens in the journal without its password", async () => {
    const [tab, sandbox] = await openPage();

    await tab.click(SEND);
    await tab.waitForSelector(`${NEWEST} details[open]`);

    expect(sandbox.journal.map(({ outcome }) => outcome)).toEqual(["accepted"]);
    const row = await tab.textContent(NEWEST);
    expect(row).toContain('"NewEmailAddress": "mei@example.com"');
    expect(row).toContain('"IsSuccessful": true');
    expect(row).toContain('"Password": "…"');
    expect(row).not.toContain("sandbox-password");
    expect(await tab.textContent("#inbox")).toContain("262067");
    expect(await tab.isVisible("#inbox button")).toBe(true);
  });

  test("a test value gives its response, and a wrong signature its diagnosis", async () => {
    const [tab, sandbox] = await openPage();

    await tab.click('details[open] .triggers button[value="html@sandbox.test"]');
    await tab.waitForSelector(`${NEWEST}.is-failed details[open]`);
    expect(await tab.textContent(NEWEST)).toContain("Service temporarily unavailable");
    await tab.selectOption("details[open] select[name=signature]", "wrong");
    await tab.click(SEND);
    await tab.waitForSelector(`${NEWEST}.is-rejected details[open] .diagnosis`);

    expect(sandbox.journal).toHaveLength(2);
    expect(await tab.textContent(`${NEWEST} .diagnosis`)).toMatch(/line break/);
  });

  test("a failure can be set, applies to a call, and can be cleared", async () => {
    const [tab, sandbox] = await openPage();

    await tab.selectOption("select[name=trigger]", "error");
    await tab.fill("input[name=times]", "3");
    await tab.click('button:text-is("Set")');
    await tab.waitForSelector("#fault-error-3");
    await tab.click(SEND);
    await tab.waitForSelector("#fault-error-2");
    await tab.click('button:text-is("Clear")');
    await tab.waitForSelector("#fault-none-0");

    expect(sandbox.journal.map(({ status }) => status)).toEqual([500]);
  });

  test("the filter shows calls with one outcome, and the search shows calls that contain a text", async () => {
    const [tab, sandbox] = await openPage();
    await post(sandbox, EMAIL_BODY);
    await post(sandbox, EMAIL_BODY, { path: "/nothing" });
    await tab.waitForSelector("#journal .is-refused");

    await tab.click("#show-accepted");
    expect(await tab.isVisible("#journal .is-refused")).toBe(false);
    expect(await tab.isVisible("#journal .is-accepted")).toBe(true);
    await tab.click("#show-all");
    await tab.fill("#find", "nothing");
    expect(await tab.isVisible("#journal .is-accepted")).toBe(false);
    expect(await tab.isVisible("#journal .is-refused")).toBe(true);
  });

  test("the keyboard can send a call, and open and close its journal entry", async () => {
    const [tab] = await openPage();

    await pressUntil(tab, `document.activeElement?.matches(${JSON.stringify(SEND)})`);
    await tab.keyboard.press("Enter");
    await tab.waitForSelector(`${NEWEST} details[open]`);
    await pressUntil(tab, `document.activeElement?.matches("${NEWEST} summary")`);
    await tab.keyboard.press("Enter");

    expect(await tab.isVisible(`${NEWEST} pre`)).toBe(false);
  });

  test("without JavaScript, the journal, the filter, the call form and the failure form still work", async () => {
    const [tab, sandbox] = await openPage({}, { javaScriptEnabled: false });

    await tab.click(SEND);
    await tab.waitForSelector("#journal .is-accepted");
    await tab.click('button:text-is("Set")');
    await tab.waitForSelector("#fault-rejected-1");
    await tab.click(`${NEWEST} summary`);

    expect(sandbox.journal).toHaveLength(1);
    expect(await tab.isVisible(`${NEWEST} pre`)).toBe(true);
    expect(await tab.isVisible(".live")).toBe(false);
  });

  test("a call of another client needs its secrets, and the page contains none", async () => {
    const clients = [{ clientCode: "WEB", clientKey: "web-key" }];
    const session = { clientCode: "WEB", loginSalt: "bo-salt" };
    const [tab, sandbox] = await openPage({
      clients,
      customers: [{ name: "bo", password: "bo-password", sessions: [session] }],
    });
    const fields = { Client_Key: "web-key", Login_Salt: "bo-salt", Password: "bo-password" };
    for (const [name, value] of Object.entries(fields)) await tab.fill(`details[open] [name=${name}]`, value);

    await tab.click(SEND);
    await tab.waitForSelector(`${NEWEST} details[open]`);

    expect(sandbox.journal.map(({ outcome }) => outcome)).toEqual(["accepted"]);
    const page = await tab.evaluate<string>("document.documentElement.outerHTML");
    expect(page).not.toMatch(/web-key|bo-salt|bo-password/);
  });

  test("at every width, light and dark, nothing is cut or scrolls sideways, and axe finds nothing", async () => {
    const [tab, sandbox] = await openPage({}, { bypassCSP: true });
    await post(sandbox, EMAIL_BODY);
    await post(sandbox, EMAIL_BODY, { query: "Signature=wrong" });
    await tab.waitForSelector("#journal .is-rejected");
    await tab.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");

    expect(await findPageFaults(tab)).toEqual([]);
  });
});

async function pressUntil(tab: Tab, condition: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await tab.keyboard.press("Tab");
    if (await tab.evaluate(condition)) return;
  }
  throw new Error(`Tab never gets to ${condition}`);
}
