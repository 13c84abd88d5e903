// The signature workbench of the built site, in a real browser.
import { createHash, createHmac } from "node:crypto";
import vectors from "@cbss/openapi/vectors/signature.json" with { type: "json" };
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import {
  findPages,
  layoutShift,
  type OpenPage,
  openPage,
  part,
  textOf as textOfPart,
  untilQuiet,
} from "./islands.ts";
import type { Tab, TabOptions } from "./open-browser.ts";
import { openSite } from "./open-site.ts";

const [address] = await findPages("data-workbench");
const { chromium, site } = await openSite();

const key = "sandbox-client-key";
const salt = "sandbox-login-salt";
const body = `{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Password":"Grüße/<1>"}}`;
const indented = JSON.stringify(JSON.parse(body), null, 2);
const sha256 = (...parts: Array<string | Buffer>): string =>
  createHash("sha256")
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest("hex");
const right = sha256(body, key, salt);
const base64 = Buffer.from(right, "hex").toString("base64");

let opened: OpenPage;
let page: Tab;

const open = async (options?: TabOptions): Promise<void> => {
  opened = await openPage(opened, chromium, `${site.url}/${address}`, options);
  page = opened.page;
  await page.evaluate(`document.querySelector('${part("more")}').open = true`);
};
const textOf = (name: string): Promise<string> => textOfPart(page, name);
const fillIn = async (values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await page.fill(part(name), value);
};
const verdictOn = async (signature: string): Promise<string> => {
  await page.fill(part("refused"), signature);
  let verdict = "";
  const read = `((place) => place.hasAttribute("data-pending") ? "" : place.innerText.trim())(document.querySelector('${part("verdict")}'))`;
  await expect
    .poll(async () => (verdict = await page.evaluate(read)), { timeout: 10_000, interval: 30 })
    .toMatch(/^(Valid|Explained|Unexplained)/);
  return verdict;
};

describe.skipIf(!chromium)(`the signature workbench in Chromium ${chromium?.version() ?? ""}`, () => {
  beforeEach(() => open());
  afterEach(() => expect(opened.complaints).toEqual([]));

  it("starts with a signature of the demo data", async () => {
    await expect.poll(() => textOf("digest-hex")).toBe(vectors.cases[0]?.encodings.hex);
    expect(await textOf("curl")).toContain(`--data-raw '${vectors.cases[0]?.body.text}'`);
  });

  it("computes the signature of every vector, in each encoding", async () => {
    for (const vector of vectors.cases) {
      await page.selectOption(part("vector"), vector.name);
      await page.click(part("use-vector"));
      await expect
        .poll(() => textOf("vector-result"))
        .toMatch(new RegExp(`^Equal to the vector ${vector.name}:`));
      for (const [digest, expected] of [
        ["hex", vector.encodings.hex],
        ["hex-upper", vector.encodings.hexUpper],
        ["base64", vector.encodings.base64],
      ] as const) {
        await page.selectOption(part("digest"), digest);
        await expect.poll(() => textOf("signature")).toBe(expected);
        if (digest === "hex") expect(await textOf("url")).toBe(vector.url);
        if (digest === "base64") expect(await textOf("url")).toBe(vector.urlBase64);
      }
      expect(await textOf("digest-hex")).toBe(vector.encodings.hex);
    }
  }, 120_000);

  it("shows the length in bytes of each part and of all parts", async () => {
    await fillIn({ body: "é", "client-key": "鹽", "login-salt": "🔑" });

    await expect.poll(() => textOf("total-length")).toBe("9");
    expect(await textOf("body-dump")).toBe(`0000  c3 a9${" ".repeat(45)}..`);
    expect(await textOf("body-length")).toBe("2");
    expect(await textOf("client-key-length")).toBe("3");
    expect(await textOf("login-salt-length")).toBe("4");
  });

  it("signs a body with the selected line endings, and a file byte for byte", async () => {
    await fillIn({ body: "a\nb" });
    await page.selectOption(part("line-ends"), "crlf");
    await expect.poll(() => textOf("digest-hex")).toBe(sha256("a\r\nb", key, salt));

    const bytes = Buffer.from([0xff, 0xfe, 0, 0x0d]);
    await page.setInputFiles(part("file"), { name: "x.bin", mimeType: "", buffer: bytes });

    await expect.poll(() => textOf("digest-hex")).toBe(sha256(bytes, key, salt));
    expect(await textOf("curl")).toContain("--data-binary @body.bin");
  });

  it("names a missing secret instead of computing", async () => {
    await fillIn({ "login-salt": "" });

    await expect.poll(() => textOf("problem")).toMatch(/^Login_Salt must be .* is empty/);
  });

  it("reports a correct signature as valid, in the selected encoding", async () => {
    await fillIn({ body });
    expect(await verdictOn(right)).toMatch(/^Valid/);
    await page.selectOption(part("digest"), "base64");

    expect(await verdictOn(base64)).toMatch(/^Valid/);
    expect(await verdictOn(`${right}`)).toMatch(
      /Explained[\s\S]*lower-case hex, and above you have chosen base64/,
    );
  });

  it("reports a signature that fits no mistake as unexplained", async () => {
    expect(await verdictOn("ab".repeat(32))).toMatch(/^Unexplained[\s\S]*None of \d+ attempts/);
    expect(await verdictOn("no digest")).toMatch(/^Unexplained[\s\S]*64 digits/);
  });

  it("shows the verdict on the latest input, however long an older one takes", async () => {
    await fillIn({ body });
    await page.evaluate(`(() => {
      const digest = crypto.subtle.digest.bind(crypto.subtle);
      globalThis.isSlow = true;
      crypto.subtle.digest = async (...given) => {
        if (globalThis.isSlow) await new Promise((resolve) => setTimeout(resolve, 2000));
        return digest(...given);
      };
    })()`);
    await page.fill(part("refused"), sha256("something else"));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.evaluate("globalThis.isSlow = false");

    expect(await verdictOn(right)).toMatch(/^Valid/);

    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await textOf("verdict")).toMatch(/^Valid/);
  });

  it("makes no request while secrets are typed, and stores nothing", async () => {
    const before = await page.evaluate<string>(
      "JSON.stringify([location.href, history.length, {...localStorage}, document.cookie])",
    );
    await untilQuiet(opened);
    opened.requests.length = 0;

    await fillIn({ body: "canary-body", "client-key": "canary-key", "login-salt": "canary-salt" });
    await page.click("[data-shows=client-key]");
    await page.selectOption(part("vector"), "crlf");
    await page.click(part("use-vector"));
    await verdictOn("ab".repeat(32));
    await fillIn({ "client-key": "canary-key", "login-salt": "canary-salt" });
    await page.focus(part("login-salt"));
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf("login-salt-length")).toBe("11");

    expect(opened.requests).toEqual([]);
    expect(
      await page.evaluate(
        "JSON.stringify([location.href, history.length, {...localStorage}, document.cookie])",
      ),
    ).toBe(before);
    expect(await page.evaluate("JSON.stringify({...sessionStorage})")).not.toContain("canary");
    expect(await page.evaluate("indexedDB.databases().then((all) => all.length)")).toBe(0);
  });

  it("can be used with the keyboard alone, from the refused signature to its mistake", async () => {
    await page.evaluate(`document.querySelector('${part("more")}').open = false`);
    const focused = (): Promise<string> =>
      page.evaluate<string>(`(() => {
        const { activeElement: element } = document;
        const isSeen = getComputedStyle(element).outlineStyle !== "none";
        const name = element.dataset.part ?? element.ariaLabel ?? element.textContent.trim();
        return (isSeen ? "" : "unseen: ") + name;
      })()`);
    const tab = async (times: number): Promise<string[]> => {
      const reached: string[] = [];
      for (let i = 0; i < times; i++) {
        await page.keyboard.press("Tab");
        reached.push(await focused());
      }
      return reached;
    };

    expect(await tab(1)).toEqual(["Skip to content"]);
    await page.keyboard.press("Enter");
    expect(await tab(1)).toEqual(["refused"]);
    await page.keyboard.type(`${vectors.cases[0]?.encodings.hex.toUpperCase()}`);
    await expect.poll(() => textOf("verdict")).toMatch(/^Explained/);
    expect(await tab(2)).toEqual(["example", "signature-upper-case"]);
    expect(await tab(9)).toEqual([
      ...["body", "client-key", "Show Client_Key", "login-salt", "Show Login_Salt"],
      "Line ends, a file, encoding, URL, vectors",
      ...["Body in hex", "Copy the signature", "Copy the command"],
    ]);
  });

  it("explains an example of a refused signature", async () => {
    await page.click(part("example"));

    await expect.poll(() => textOf("verdict")).toMatch(/^Explained[\s\S]*Mistake: body-line-break-appended$/);
    expect(await page.evaluate(`document.querySelector('${part("verdict")} a').getAttribute("href")`)).toBe(
      "/do/my-signature-is-refused/#mistake-body-line-break-appended",
    );
  });

  it("calls the sandbox only with the secrets of the sandbox", async () => {
    await expect.poll(() => textOf("curl")).toContain("'http://127.0.0.1:4010/api/");
    await fillIn({ "client-key": "another key" });
    await expect.poll(() => textOf("curl")).toContain("'https://cbss.example/api/");
    await fillIn({ "client-key": key });
    await expect.poll(() => textOf("curl")).toContain("'http://127.0.0.1:4010/api/");
    await fillIn({ "base-url": "https://cbss.test", "client-key": "another key" });
    await expect.poll(() => textOf("curl")).toContain("'https://cbss.test/api/");
  });

  it.each([1280, 390])("shifts no layout while it starts: %i px", async (width) => {
    await open({ viewport: { width, height: 900 } });
    await untilQuiet(opened);

    expect(await layoutShift(page)).toBeLessThan(0.05);
  });

  it("shows the stages beside the fields on a wide screen, and folds them on a narrow one", async () => {
    const topOf = (name: string): Promise<number> =>
      page.evaluate(`document.querySelector('${name}').getBoundingClientRect().top`);
    await open({ viewport: { width: 1280, height: 900 } });
    expect(await topOf("#workbench-stages")).toBe(await topOf("#workbench-refused"));

    await open({ viewport: { width: 390, height: 900 } });
    const isShown = (): Promise<boolean> =>
      page.evaluate(`document.querySelector('${part("signature")}').checkVisibility()`);
    expect(await isShown()).toBe(false);
    await page.click(part("unfold"));
    expect(await isShown()).toBe(true);
  });

  it("announces only the verdicts", async () => {
    const announced = await page.evaluate<string[]>(
      `[...document.querySelectorAll("[data-workbench] :is([aria-live], [role=status], [role=alert], output)")].map((found) => found.dataset.part)`,
    );

    expect(announced).toEqual(["verdict", "vector-result"]);
  });

  it("fits a narrow phone without scrolling sideways", async () => {
    await open({ viewport: { width: 320, height: 640 } });
    await verdictOn("ab".repeat(32));

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  it("names an alternative without JavaScript", async () => {
    await open({ javaScriptEnabled: false });

    expect(await page.evaluate("document.querySelector('[data-workbench]').checkVisibility()")).toBe(false);
    expect(await page.evaluate("document.querySelector('main').innerText")).toContain(
      "npx @cbss/signature sign body.json",
    );
  });

  it.each(["light", "dark"] as const)("passes axe, %s", async (colorScheme) => {
    await open({ colorScheme });
    await page.click(part("use-vector"));
    for (const signature of [vectors.cases[0]?.encodings.hex ?? "", "no digest", "AB".repeat(32), base64]) {
      await verdictOn(signature);
      expect(await findViolations(page, "[data-workbench]")).toEqual([]);
    }
  });
});

// One or more of every family of packages/signature/src/diagnose.
describe.skipIf(!chromium)("a refused signature in the workbench, one after the other", () => {
  beforeAll(async () => {
    await open();
    await fillIn({ body });
  });
  afterEach(() => expect(opened.complaints).toEqual([]));

  it.each<[mistake: string, signature: string]>([
    ["body-indented", sha256(indented, key, salt)],
    ["body-content-only", sha256(JSON.stringify(JSON.parse(body).Content), key, salt)],
    ["body-escaped-slashes", sha256(body.replaceAll("/", "\\/"), key, salt)],
    ["body-escaped-non-ascii", sha256(body.replace("ü", "\\u00fc").replace("ß", "\\u00df"), key, salt)],
    ["body-line-break-appended", sha256(`${body}\n`, key, salt)],
    ["body-bom-added", sha256(`\uFEFF${body}`, key, salt)],
    ["body-empty", sha256(key, salt)],
    ["body-as-json-string", sha256(JSON.stringify(body), key, salt)],
    ["body-other-date-time", sha256(body.replace("29.298Z", "28.999Z"), key, salt)],
    ["client-key-line-break", sha256(body, `${key}\n`, salt)],
    ["client-key-missing", sha256(body, salt)],
    ["login-salt-quoted", sha256(body, key, `"${salt}"`)],
    ["login-salt-space", sha256(body, key, `${salt} `)],
    ["secrets-swapped", sha256(body, salt, key)],
    ["parts-reordered", sha256(key, salt, body)],
    ["parts-separated", sha256([body, key, salt].join(":"))],
    ["hmac", createHmac("sha256", key).update(body).digest("hex")],
    ["text-utf-16", sha256(Buffer.from(body + key + salt, "utf16le"))],
    ["digest-hashed-again", sha256(right)],
    [
      "digest-sha-1",
      createHash("sha1")
        .update(body + key + salt)
        .digest("hex"),
    ],
    ["signature-upper-case", right.toUpperCase()],
    ["signature-base64", base64],
    ["signature-percent-encoded signature-base64", encodeURIComponent(base64)],
    ["signature-with-white-space", `${right}\n`],
    ["signature-with-other-text", `Signature=${right}&Language=en_US`],
    ["signature-truncated", right.slice(0, 40)],
    ["body-indented login-salt-line-break", sha256(indented, key, `${salt}\n`)],
  ])("explains %s", async (mistake, signature) => {
    const verdict = await verdictOn(signature);

    expect(verdict).toMatch(/^Explained/);
    expect(verdict).toMatch(new RegExp(`Mistake: ${mistake}$`));
  });
});
