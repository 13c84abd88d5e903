/**
 * A browser keeps the page that a reader leaves, including its fields, and shows it again for the Back button. By then, the page
 * has deleted the secrets that the reader typed. Debian's Chromium keeps pages; the packaged one loads them again.
 */
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openTab, type Tab } from "./open-browser.ts";
import { openSite } from "./open-site.ts";

const { chromium, site } = await openSite({ hasBackForwardCache: true });

// If a dump of bytes splits a secret over two lines, one of the lines still contains a whole period.
const periods = ["kEy1", "sAl2", "pAs3"];
const [clientKey = "", loginSalt = "", password = ""] = periods.map((period) => period.repeat(4));
// The workbench shows the bytes of the body.
const ofBytes = Buffer.from("pAs3").toString("hex");
const patient = { timeout: 20_000 };

const keepsPages = chromium !== undefined && (await isRestored(await openTab(chromium)));
const how = keepsPages ? "restores from memory" : "loads again";

describe.skipIf(!chromium)(`a page that the Back button ${how}`, () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium);
  });

  it("the workbench contains no secret that was typed into it", async () => {
    await tab.goto(`${site.url}/do/signature-workbench/`);
    await tab.fill("[data-part=client-key]", clientKey);
    await tab.fill("[data-part=login-salt]", loginSalt);
    await tab.fill("[data-part=body]", JSON.stringify({ Content: { Password: password } }));
    await tab.fill("[data-part=refused]", "ab".repeat(32));
    await expect.poll(() => textOf(tab, "verdict"), patient).toMatch(/^Unexplained/);
    await expect.poll(() => tracesIn(tab), patient).toEqual([...periods, ofBytes]);

    expect(await leaveAndComeBack(tab)).toBe(keepsPages);

    expect(await tracesIn(tab)).toEqual([]);
    expect(await textOf(tab, "verdict")).toBe("");
  });

  it("Try it contains no secret that was typed into it", async () => {
    await tab.goto(`${site.url}/look-up/reference/operations/startemailaddresschange/#try-it`);
    await tab.fill("[data-part=client-key]", clientKey);
    await tab.fill("[data-part=login-salt]", loginSalt);
    await tab.fill('[data-member="Content.Password"]', password);
    await tab.click("[data-part=send]");
    await expect.poll(() => textOf(tab, "verdict"), patient).toMatch(/^200/);
    expect(await tracesIn(tab)).toEqual(periods);

    expect(await leaveAndComeBack(tab)).toBe(keepsPages);

    expect(await tracesIn(tab)).toEqual([]);
    expect(await textOf(tab, "verdict")).toBe("");
  });
});

function textOf(tab: Tab, part: string): Promise<string> {
  return tab.evaluate(`document.querySelector("[data-part=${part}]").textContent.trim()`);
}

/** Finds traces of the secrets in the document, in its fields, and in what the site stores in the browser. */
async function tracesIn(tab: Tab): Promise<string[]> {
  const everything = await tab.evaluate<string>(`[
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll("input, textarea, select")].map(({ value }) => value),
    JSON.stringify([history.state, location.href, { ...localStorage }, { ...sessionStorage }]),
  ].join("\\n")`);
  // A dump has a space after each byte.
  const packed = everything.replaceAll(/<[^>]*>|\s/g, "");
  return [...periods, ofBytes].filter((trace) => packed.includes(trace));
}

async function isRestored(tab: Tab): Promise<boolean> {
  await tab.goto(`${site.url}/404.html`);
  return leaveAndComeBack(tab);
}

/** Opens another address, and goes back. Returns whether Chromium restores the page from memory. */
async function leaveAndComeBack(tab: Tab): Promise<boolean> {
  await tab.evaluate("addEventListener('pageshow', ({ persisted }) => { window.isPersisted = persisted; })");
  const { pathname } = new URL(await tab.evaluate<string>("location.href"));
  await tab.goto(`${site.url}/look-up/downloads/`);
  // It destroys the context in which it runs.
  await tab.evaluate("history.back()").catch(() => {});
  await vi.waitFor(async () => {
    expect(await tab.evaluate("location.pathname").catch(() => "")).toBe(pathname);
  }, patient);
  return tab.evaluate("window.isPersisted === true");
}
