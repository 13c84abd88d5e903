// The operation pages' own sandbox, in a real browser over the built site.
import openapi from "@cbss/openapi/openapi.json" with { type: "json" };
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { findPages, type OpenPage, openPage, part, textOf as textOfPart, untilQuiet } from "./islands.ts";
import type { Tab, TabOptions } from "./open-browser.ts";
import { openSite } from "./open-site.ts";

const addresses = await findPages("data-try-it");
const [emailPage, phonePage] = ["startemailaddresschange", "startmobilephonenumberchange"].map((name) =>
  addresses.find((address) => address.includes(name)),
);
const { chromium, site } = await openSite();

let opened: OpenPage;
let page: Tab;

const open = async (address = emailPage, options?: TabOptions): Promise<void> => {
  opened = await openPage(opened, chromium, `${site.url}/${address}#try-it`, options);
  page = opened.page;
  await page.evaluate(`document.querySelector('${part("more")}').open = true`);
};
const tamper = (name: string): Promise<unknown> => page.selectOption(part("tampering"), name);
const textOf = (name: string): Promise<string> => textOfPart(page, name);
const listOf = (name: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('${part(name)} > li')].map((item) => item.innerText)`);
const member = (name: string): string => `[data-member="Content.${name}"]`;
const call = async (): Promise<string> => {
  await page.click(part("send"));
  await expect.poll(() => textOf("verdict"), { timeout: 15_000, interval: 30 }).not.toMatch(/^(Waiting|$)/);
  return textOf("verdict");
};
const rawAnswer = (): Promise<string> =>
  page.evaluate(`document.querySelector('${part("answer-raw")}').textContent`);

describe.skipIf(!chromium)(`trying an operation out in Chromium ${chromium?.version() ?? ""}`, () => {
  beforeEach(() => open());
  afterEach(() => expect(opened.complaints).toEqual([]));

  it("is on the page of every operation of the document", () => {
    const operations = Object.values(openapi.paths).flatMap((item) => Object.values(item));
    for (const { operationId } of operations) {
      expect(addresses.filter((address) => address.includes(operationId.toLowerCase()))).toHaveLength(1);
    }
  });

  it("delivers a one-time password if everything is correct", async () => {
    expect(await call()).toMatch(/^200, IsSuccessful is true: accepted\nA one-time password is on its way/);

    expect(await listOf("inbox")).toEqual([expect.stringMatching(/^\d{6}\nemail to mei@example\.com/)]);
    expect(await listOf("journal")).toEqual([expect.stringContaining("1. 200, accepted")]);
    expect(await textOf("request-head")).toMatch(
      /^POST https:\/\/sandbox\.test\/api\/Customer\/ChangeEmailAddress\/1\/PasswordAndNewEmailAddress\?Signature=991a88f06eb1637cb76c0272ffb86407c0038f0c958da81bcc9ad23c76153db2&Language=en_US\n/,
    );
    expect(await textOf("request-body")).toBe(
      `{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Identity":null,"Password":"sandbox-password","NewEmailAddress":"mei@example.com"}}`,
    );
    expect(JSON.parse(await rawAnswer())).toMatchObject({ IsSuccessful: true, Content: null });
    expect(await textOf("answer-formatted")).toContain('\n  "IsSuccessful": true,\n');
  });

  it("delivers to a phone number too", async () => {
    await open(phonePage);

    expect(await call()).toMatch(/accepted/);

    expect(await listOf("inbox")).toEqual([expect.stringContaining("phone to +447700900123")]);
  });

  it("rejects a wrong password with status 200", async () => {
    await page.fill(member("Password"), "wrong");

    expect(await call()).toMatch(/^200, IsSuccessful is false: rejected/);
    expect(await rawAnswer()).toContain("WrongPassword");
    expect(await listOf("inbox")).toEqual([]);
  });

  it("diagnoses a mistyped secret", async () => {
    await page.fill(part("login-salt"), "sandbox-login-salt ");

    expect(await call()).toMatch(/Diagnosis: .*a space after the Login_Salt/);
  });

  it.each([
    "application/json",
    "text/json",
    "text/html",
    "application/xml",
    "text/xml",
    "application/x-www-form-urlencoded",
  ])("sends and receives %s, and keeps the values of the fields", async (mediaType) => {
    await page.selectOption(part("content-type"), mediaType);
    await page.fill(member("NewEmailAddress"), "a&<b>+c@example.com".replace(/[<>]/g, ""));
    await page.selectOption(part("accept"), "");

    expect(await call()).toMatch(/accepted/);

    expect(await textOf("request-head")).toContain(`content-type: ${mediaType}`);
    expect(await listOf("inbox")).toEqual([expect.stringContaining("to a&b+c@example.com")]);
    const isXml = mediaType.includes("xml");
    expect(await textOf("answer-head")).toContain(
      `content-type: ${mediaType.includes("form") ? "application/json" : mediaType}`,
    );
    expect((await rawAnswer()).startsWith(isXml ? "<PasswordAndNewEmailAdress" : "{")).toBe(true);
  });

  it.each(["application/xml", "application/x-www-form-urlencoded"])(
    "writes %s like the document's example",
    async (mediaType) => {
      await page.selectOption(part("content-type"), mediaType);

      const { content } =
        openapi.paths["/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress"].post.requestBody;
      const example = content[mediaType as "application/xml"].examples.request.value;
      expect(await page.evaluate(`document.querySelector('${part("body")}').value`)).toBe(example.trim());
    },
  );

  it("formats a response in XML, and reads it", async () => {
    await page.selectOption(part("accept"), "application/xml");

    expect(await call()).toMatch(/^200, IsSuccessful is true/);
    expect(await textOf("answer-formatted")).toMatch(
      /^<PasswordAndNewEmailAdress[^>]*>\n {2}<ClientCode>SANDBOX<\/ClientCode>\n/,
    );
    expect(await textOf("answer-formatted")).toMatch(/\n<\/PasswordAndNewEmailAdress>$/);
  });

  it("refuses an undocumented or missing Content-Type with 415", async () => {
    for (const contentType of ["text/plain", ""]) {
      await page.selectOption(part("content-type"), contentType);

      expect(await call()).toMatch(/^415, no IsSuccessful in the response: refused/);
    }
  });

  it("responds in the requested language", async () => {
    await page.fill('[data-parameter="Language"]', "zh_TW");
    await page.fill(member("Password"), "wrong");

    await call();

    expect(await textOf("answer-formatted")).toContain("密碼");
  });

  it("sends a hand-written body unchanged", async () => {
    await page.check(part("by-hand"));
    await page.fill(part("body"), "{ not JSON");

    expect(await call()).toMatch(/^200, IsSuccessful is false/);
    expect(await rawAnswer()).toContain("UnreadableBody");
  });

  it("names a field that must be JSON, and omits empty optional fields", async () => {
    await page.fill(member("Identity"), "{");
    expect(await textOf("body-note")).toMatch(/^Content\.Identity has to be JSON/);
    await page.fill(member("Identity"), "");

    expect(await page.evaluate(`document.querySelector('${part("body")}').value`)).not.toContain("Identity");
  });

  it("forgets everything after a click on a button", async () => {
    await call();
    await page.click(part("reset"));

    await expect.poll(() => listOf("inbox")).toEqual([]);
    expect(await listOf("journal")).toEqual([]);
    expect(await textOf("verdict")).toBe("The sandbox has forgotten everything.");
  });

  it("loads the sandbox when the form is used, and makes no request afterwards", async () => {
    const first = opened.requests.filter((url) => /session|fxp|min-/.test(url));
    expect(first).toEqual([]);
    await page.focus(part("content-type"));
    await expect.poll(() => page.evaluate("document.querySelector('[data-try-it]').dataset.loaded")).toBe("");
    expect(opened.requests.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
    await untilQuiet(opened);
    opened.requests.length = 0;

    for (const mediaType of ["application/json", "application/xml", "application/x-www-form-urlencoded"]) {
      await page.selectOption(part("content-type"), mediaType);
      await call();
    }
    await tamper("wrong-key");
    await call();

    expect(opened.requests).toEqual([]);
    expect(
      await page.evaluate("location.search + JSON.stringify({...localStorage, ...sessionStorage})"),
    ).not.toContain("sandbox-");
  });

  it("can be opened and used with the keyboard alone", async () => {
    await page.click('[data-closes="try-it"]');
    await page.keyboard.press("Enter"); // The focus is on the button that opens the panel.
    const reached: string[] = [];
    for (let i = 0; i < 16; i++) {
      reached.push(
        await page.evaluate<string>(`(() => {
          const { activeElement: element } = document;
          const isSeen = getComputedStyle(element).outlineStyle !== "none";
          const { part, member, fills, parameter } = element.dataset;
          return (isSeen ? "" : "unseen: ") + (part ?? member ?? fills ?? parameter ?? element.textContent);
        })()`),
      );
      await page.keyboard.press("Tab");
    }

    expect(reached).toEqual([
      ...["ClientCode", "DateTime", "Content.Identity", "Content.Password", "Content.NewEmailAddress"],
      ...[
        "Content.NewEmailAddress",
        "Language",
        "Format and body",
        "content-type",
        "accept",
        "body",
        "by-hand",
      ],
      ...["client-key", "login-salt", "tampering", "send"],
    ]);
    await page.focus(part("login-salt"));
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf("verdict"), { timeout: 15_000 }).toMatch(/accepted/);
  });

  it.each(["verdict", "journal"])(
    "links a wrong signature to its entry on the page of mistakes, in the %s",
    async (place) => {
      await tamper("upper-case");
      await call();

      expect(await page.evaluate(`document.querySelector('${part(place)} a').getAttribute("href")`)).toBe(
        "/do/my-signature-is-refused/#mistake-signature-upper-case",
      );
    },
  );

  it.each([
    { width: 1280, height: 720, reducedMotion: "reduce" },
    { width: 1280, height: 720, reducedMotion: "no-preference" },
    { width: 390, height: 780, reducedMotion: "reduce" },
  ] as const)(
    "brings the outcome into view and keeps the focus on the button: $width px wide, motion $reducedMotion",
    async ({ width, height, reducedMotion }) => {
      await open(emailPage, { viewport: { width, height }, reducedMotion });
      // With the button at the bottom of the window, the outcome begins above it, or on a phone below it.
      await page.evaluate(
        `document.querySelector('${part("send")}').scrollIntoView({ block: "end", behavior: "instant" })`,
      );
      await page.focus(part("send"));
      await page.keyboard.press("Enter");
      await expect.poll(() => textOf("verdict"), { timeout: 15_000 }).toMatch(/accepted/);

      const isSeen = (selector: string): Promise<boolean> =>
        page.evaluate(`(() => {
          const header = document.querySelector("header.header").getBoundingClientRect().bottom;
          const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
          return top >= header && bottom <= innerHeight;
        })()`);
      await expect.poll(() => isSeen(part("verdict"))).toBe(true);
      await expect.poll(() => isSeen(part("answer-head"))).toBe(true);
      expect(await page.evaluate("document.activeElement.dataset.part")).toBe("send");
    },
  );

  it("copies the call as a command and as a program, for the sandbox on the reader's machine", async () => {
    await page.evaluate("navigator.clipboard.writeText = async (text) => { globalThis.copied = text }");
    await page.fill(member("NewEmailAddress"), "li@example.com");
    const copied = async (name: string): Promise<string> => {
      await page.click(part(name));
      await expect
        .poll(() => page.evaluate(`document.querySelector('${part(name)}').textContent`))
        .toBe("Copied");
      return page.evaluate("globalThis.copied");
    };

    expect(await copied("copy-curl")).toMatch(
      /^curl --request POST 'http:\/\/127\.0\.0\.1:4010\/api\/Customer\/[^']*\?Signature=[0-9a-f]{64}&Language=en_US'[\s\S]*"NewEmailAddress":"li@example\.com"/,
    );
    expect(await copied("copy-typescript")).toMatch(
      /await cbss\.startEmailAddressChange\(\{[\s\S]*NewEmailAddress: "li@example\.com"/,
    );
  });

  it("fits a narrow phone without scrolling sideways", async () => {
    await open(emailPage, { viewport: { width: 320, height: 640 } });
    await call();

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  it("names an alternative without JavaScript", async () => {
    opened = await openPage(opened, chromium, `${site.url}/${emailPage}`, { javaScriptEnabled: false });
    page = opened.page;

    expect(await page.evaluate("document.querySelector('[data-try-it]').checkVisibility()")).toBe(false);
    expect(await page.evaluate("document.querySelector('main').innerText")).toContain("npx @cbss/sandbox");
  });

  it.each(["light", "dark"] as const)("passes axe, %s", async (colorScheme) => {
    await open(emailPage, { colorScheme });
    expect(await findViolations(page, "[data-try-it]")).toEqual([]);
    await call();
    expect(await findViolations(page, "[data-try-it]")).toEqual([]);
    for (const tampering of ["upper-case", "missing"]) {
      await tamper(tampering);
      await call();
      expect(await findViolations(page, "[data-try-it]")).toEqual([]);
    }
  });
});

describe.skipIf(!chromium)("one call after the other, without opening the page again", () => {
  beforeAll(() => open());
  afterEach(() => expect(opened.complaints).toEqual([]));

  it.each<[tampering: string, outcome: RegExp, status: string]>([
    ["reserialised", /Diagnosis: The signature was made with the body as compact JSON/, "200"],
    ["wrong-key", /Diagnosis: None of \d+ attempts gives this signature/, "200"],
    ["swapped", /Diagnosis: The signature was made with Body \+ Login_Salt \+ Client_Key in place of/, "200"],
    ["upper-case", /Diagnosis: The digest is correct, but it is written in upper-case hex/, "200"],
    ["base64", /Diagnosis: The digest is correct, but it is written in Base64/, "200"],
    ["missing", /no IsSuccessful in the response: refused/, "404"],
  ])("shows the result of a tampered signature: %s", async (tampering, outcome, status) => {
    await tamper(tampering);

    expect(await call()).toMatch(outcome);
    expect(await textOf("answer-head")).toMatch(new RegExp(`^${status}\n`));
    expect(await listOf("inbox")).toEqual([]);
  });

  it.each<[trigger: string, outcome: RegExp]>([
    ["rejected", /^200, IsSuccessful is false: rejected/],
    ["error", /^500, no IsSuccessful in the response: refused/],
    ["html", /^200, no IsSuccessful in the response: not a response of CBSS/],
    ["malformed", /^200, no IsSuccessful/],
    ["empty", /^200, no IsSuccessful/],
    ["dropped", /^No response/],
    ["slow", /^200, IsSuccessful is true/],
  ])("runs the trigger %s, selected from the list", async (trigger, outcome) => {
    await tamper("none");
    await page.selectOption('[data-fills="Content.NewEmailAddress"]', `${trigger}@sandbox.test`);

    expect(await call()).toMatch(outcome);
  });
});
