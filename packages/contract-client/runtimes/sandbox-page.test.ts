// The sandbox's page for people, in a real browser. The test is here because this package has both the sandbox and Chromium.
import { createHash } from "node:crypto";
import { createSandbox, type Sandbox } from "@cbss/sandbox";
import { type RunningSandbox, serve } from "@cbss/sandbox/node";
import { fetchRuntimes, launchChromium, type Page } from "@cbss/testing";
import { demo } from "@cbss/testing/demo";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";

/** More parts of Playwright that this file uses. */
interface SandboxPage extends Page {
  on(event: string, listener: (value: { url(): string; text(): string; type(): string }) => void): void;
  emulateMedia(media: { colorScheme?: string; reducedMotion?: string }): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
  keyboard: { press(key: string): Promise<void> };
}

await fetchRuntimes();
const chromium = (await launchChromium()) as
  | { newPage(options?: object): Promise<SandboxPage>; version(): string; close(): Promise<void> }
  | undefined;
afterAll(() => chromium?.close());
const version = chromium?.version() ?? "(not available for this machine)";

let sandbox: Sandbox;
let server: RunningSandbox;
let page: SandboxPage;
let problems: string[];

async function open(options: object = {}): Promise<void> {
  if (chromium === undefined) throw new Error("There is no Chromium on this machine.");
  page = await chromium.newPage(options);
  page.on("console", (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.url}/`) && !request.url().startsWith("data:"))
      problems.push(`asked for ${request.url()}`);
  });
  await page.goto(server.url);
}

beforeEach(async () => {
  problems = [];
  sandbox = createSandbox({ testSeed: 1, validateNewValues: false });
  server = await serve(sandbox, { port: 0 });
});
afterEach(async () => {
  await page?.close();
  await server.close();
  expect(problems).toEqual([]);
});

async function call(to: string, sign = (body: string) => body): Promise<void> {
  const body = JSON.stringify({
    ClientCode: "SANDBOX",
    DateTime: "2024-11-18T03:26:29Z",
    Content: { Identity: null, Password: demo.password, NewEmailAddress: to },
  });
  const signature = createHash("sha256")
    .update(`${sign(body)}${demo.secrets.clientKey}${demo.secrets.loginSalt}`)
    .digest("hex");
  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
  const headers = { "Content-Type": "application/json" };
  await fetch(`${server.url}${path}?Signature=${signature}`, { method: "POST", headers, body });
}

const textOf = (selector: string) =>
  page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`);

describe.skipIf(!chromium)(`the sandbox's page in Chromium ${version}`, () => {
  it("updates after a call, and announces that to a screen reader", async () => {
    await open();
    expect(await textOf("#inbox")).toMatch(/^No one-time password yet/);

    await call("mei@example.com");

    await expect.poll(() => textOf("#inbox"), { timeout: 5000 }).toContain("262067");
    expect(await textOf("#journal")).toMatch(/accepted[\s\S]*A one-time password is on its way\./);
    expect(await textOf("[role=status]")).toBe("One-time password for mei@example.com. And 1 more.");
  });

  it("shows the diagnosis of a wrong signature", async () => {
    await open();

    await call("mei@example.com", (body) => JSON.stringify(JSON.parse(body), null, 2));

    await expect
      .poll(() => textOf(".diagnosis"), { timeout: 5000 })
      .toMatch(/^Diagnosis The signature was made with the body indented by two spaces\./);
  });

  it("shows a caller's markup as text, and runs none of it", async () => {
    const markup = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";
    await open();

    await call(markup);

    await expect.poll(() => textOf("#inbox"), { timeout: 5000 }).toContain(markup);
    await page.reload();
    expect(await textOf("#inbox")).toContain(markup);
    expect(await page.evaluate("document.title")).toBe("CBSS sandbox");
  });

  it("keeps the focus while new rows arrive", async () => {
    await call("mei@example.com");
    await open();
    await page.evaluate('document.querySelector("#inbox button").focus()');

    await call("error@sandbox.test");

    await expect.poll(() => textOf("#journal"), { timeout: 5000 }).toContain("500");
    expect(await page.evaluate("document.activeElement.dataset.copy")).toBe("#password-1");
  });

  it("works with the keyboard alone: every control is reachable, shows its focus, and has a name", async () => {
    await call("mei@example.com");
    await open();

    const reached: string[] = [];
    while (reached.at(-1) !== "journal" && reached.length < 60) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate<string>(`(() => {
          const { activeElement: element } = document;
          const isSeen = getComputedStyle(element).outlineStyle !== "none";
          const label = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
          return (isSeen ? "" : "unseen: ") + (label.trim() || "nameless: " + element.outerHTML).slice(0, 40);
        })()`),
      );
    }

    expect(reached.filter((name) => /^(unseen|nameless)/.test(name))).toEqual([]);
    expect(reached).toEqual(
      expect.arrayContaining([
        "Skip to the journal",
        "NewEmailAddress",
        "Send the call",
        "Set",
        "Clear",
        "Copy the command",
        "Copy the one-time password for mei@examp",
        "Reset the sandbox",
        "outbox",
        "journal",
      ]),
    );
  });

  it("resets the sandbox by a key press", async () => {
    await call("mei@example.com");
    await open();
    await page.evaluate('document.querySelector("footer button").focus()');

    await page.keyboard.press("Enter");

    await expect.poll(() => textOf("#inbox"), { timeout: 5000 }).toMatch(/^No one-time password yet/);
    expect(sandbox.outbox).toEqual([]);
  });

  it("reports that the sandbox does not respond, and that it responds again", async () => {
    await open();
    const { port } = new URL(server.url);
    await server.close();

    await expect.poll(() => textOf("[role=status]"), { timeout: 8000 }).toMatch(/does not respond/);
    // The browser itself logs each failed request.
    problems.length = 0;
    server = await serve(sandbox, { port: Number(port) });
    await expect.poll(() => textOf("[role=status]"), { timeout: 8000 }).toBe("The sandbox responds again.");
    problems.length = 0;
  }, 20_000);

  it("shows its state without JavaScript, and its button returns to the page", async () => {
    await call("mei@example.com");
    await open({ javaScriptEnabled: false });

    expect(await textOf("#inbox")).toContain("262067");
    expect(await textOf("[role=status]")).toBe(
      "This page shows the state when you opened it. Reload to see new calls.",
    );
    await page.evaluate('document.querySelector("footer button").focus()');
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf("#inbox"), { timeout: 5000 }).toMatch(/^No one-time password yet/);
  });

  it.each(["light", "dark"])("has a contrast of at least 4.5 to 1 in every text, %s", async (colorScheme) => {
    await call("mei@example.com");
    await call("mei@example.com", (body) => ` ${body}`);
    await call("error@sandbox.test");
    await fetch(`${server.url}/api/nothing`);
    await open({ colorScheme, reducedMotion: "reduce" });

    const weak = await page.evaluate<string[]>(FIND_WEAK_CONTRAST);

    expect(weak).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
      colorScheme === "dark" ? "rgb(24, 24, 28)" : "rgb(253, 250, 244)",
    );
  });

  it("fits a narrow phone without scrolling sideways", async () => {
    await call(`${"a".repeat(80)}@example.com`);
    await open();

    await page.setViewportSize({ width: 320, height: 640 });

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  it("has one main landmark, one top heading, and no skipped heading level", async () => {
    await open();

    expect(
      await page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => heading.tagName)",
      ),
    ).toEqual(["H1", "H2", "H2", "H2", "H2", "H2"]);
    expect(await page.evaluate("document.querySelectorAll('main').length")).toBe(1);
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  });
});

// The formula of WCAG 2.2, for every element that directly contains text.
const FIND_WEAK_CONTRAST = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 && element.parentElement ? backgroundOf(element.parentElement) : backgroundColor;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((element) => element.tagName !== "SCRIPT" && element.checkVisibility())
    .flatMap((element) => {
      const [high, low] = [getComputedStyle(element).color, backgroundOf(element)].map(luminance).sort((a, b) => b - a);
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < 4.5 ? [element.outerHTML.slice(0, 60) + " " + contrast.toFixed(2)] : [];
    });
})()`;
