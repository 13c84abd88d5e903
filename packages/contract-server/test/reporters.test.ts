import { createHash } from "node:crypto";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import type { Report } from "../src/index.ts";
import { loadReporter } from "../src/reporters/load-reporter.ts";
import { PLAIN } from "../src/reporters/reporter.ts";
import { summarize } from "../src/reporters/summarize.ts";
import { change, check, HOSTILE, report } from "./a-report.ts";

const good: Report = { ...report, summary: { confirmed: 1, contradicted: 0, notTested: 0 }, checks: [check] };
const incomplete: Report = { ...good, gaps: ["2 planned calls got no response."] };

test.each([
  ["pretty", "  2 planned calls got no response."],
  ["html", "<p>2 planned calls got no response.</p>"],
  ["junit", '<error message="2 planned calls got no response." type="inconclusive"/>'],
] as const)("states why a run is inconclusive as %s, so that no CI passes", async (name, text) => {
  expect((await loadReporter(name))(incomplete, PLAIN)).toContain(text);
});

test("summarizes in words whether the server follows the document, and the other results", () => {
  expect(summarize(report).headline).toBe("The server does not follow the document: 1 of 4 checks fails.");
  expect(summarize(report).lines.map(({ count, text }) => `${count} ${text}`)).toEqual([
    "1 confirmed: the server does what the document says",
    "1 contradicted (security): this fails the run",
    "1 news (framework-default): contradicted, but this does not fail the run; tell the document's authors",
    "1 not tested: it needs --allow-changes (=all: in every format), because it starts a real change",
  ]);
  const twoChanges = { ...report, checks: [change, change], summary: { ...report.summary, notTested: 2 } };
  expect(summarize(twoChanges).lines.at(-1)?.text).toContain("they all need --allow-changes");
  expect(summarize(good).headline).toBe("The server follows the document, as far as it was tested.");
  expect(summarize(incomplete).headline).toBe(
    "The run is inconclusive: no response fails it, but some calls got no response.",
  );
  expect(
    summarize({ ...incomplete, summary: { confirmed: 0, contradicted: 0, notTested: 1 }, checks: [change] })
      .headline,
  ).toBe("The run is inconclusive: no check was confirmed.");
});

describe("pretty", () => {
  test("lists contradictions before news, and both before checks that were not tested", async () => {
    const text = (await loadReporter("pretty"))(report, PLAIN);

    const places = [
      "Contradicted\n",
      "\nNews\n",
      "\nWhat the responses show\n",
      "\nNot tested\n",
      "\nHow long refusals took",
    ].map((title) => text.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(
      "  start tells the verb (framework-default)\n    expected  a refusal\n    actual    404 of the framework\n    response  200 application/json\n    repeat    curl -sS -i",
    );
    expect(text).toContain(
      "  1 check: not sent: it starts a change, which needs --allow-changes\n    start accepts\n",
    );
    expect(text).toContain("     12.3 ms     3 ×  ");
  });

  test("applies the given style, and omits empty sections", async () => {
    const styled = (await loadReporter("pretty"))(good, (format, text) => `<${format}>${text}</>`);

    expect(styled).toContain("<bold><green>The server follows the document, as far as it was tested.</></>");
    expect(styled).not.toContain("Contradicted");
    expect(styled).not.toContain("Not tested");
  });
});

test("writes only the report as json", async () => {
  const text = (await loadReporter("json"))(report, PLAIN);

  expect(JSON.parse(text)).toEqual(report);
  expect(text.endsWith("}\n")).toBe(true);
});

describe("junit", () => {
  test("has a suite for each operation with cases that fail, are skipped or pass", async () => {
    const text = (await loadReporter("junit"))(report, PLAIN);

    expect(XMLValidator.validate(text)).toBe(true);
    const { testsuites } = parse(text);
    expect(testsuites).toMatchObject({
      "@_tests": "4",
      "@_failures": "1",
      "@_errors": "0",
      "@_time": "1.234",
    });
    const [start, server] = testsuites.testsuite;
    expect(start).toMatchObject({
      "@_name": "start",
      "@_tests": "3",
      "@_failures": "1",
      "@_skipped": "0",
      "@_timestamp": "2026-11-22T09:00:00",
    });
    expect(server).toMatchObject({ "@_name": "server", "@_tests": "1", "@_failures": "0", "@_skipped": "1" });
    const [confirmed, failed, told] = start.testcase;
    expect(Object.keys(confirmed)).toEqual(["@_name", "@_classname", "@_time"]);
    expect(failed).toMatchObject({
      "@_name": `start refuses ${HOSTILE}`,
      failure: { "@_type": "security", "@_message": HOSTILE },
    });
    expect(failed.failure["#text"]).toContain(
      `actual: ${HOSTILE}\nresponse: ${HOSTILE}\nrepeat: curl ${HOSTILE}`,
    );
    expect(told).not.toHaveProperty("failure");
    expect(told["system-out"]).toContain("News, which does not fail the run");
    expect(server.testcase[0].skipped).toEqual({ "@_message": change.actual });
  });

  // The structure of https://github.com/jenkinsci/xunit-plugin (junit-10.xsd), as far as the report uses it.
  test("has only elements and attributes of the common schema", async () => {
    const text = (await loadReporter("junit"))(report, PLAIN);

    const allowed = new Set(
      "testsuites testsuite testcase failure skipped system-out name tests failures errors skipped time timestamp classname message type".split(
        " ",
      ),
    );
    const names = [...keysOf(parse(text))].map((name) => name.replace(/^@_/, ""));
    expect(names.filter((name) => !allowed.has(name) && name !== "#text")).toEqual([]);
  });
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

describe("html", () => {
  test("is one page that loads nothing, and in which hostile text is inert", async () => {
    const page = (await loadReporter("html"))(report, PLAIN);

    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    const [, style = "", script = ""] =
      /<style>([\s\S]*)<\/style>\n<script type="module">([\s\S]*)<\/script>\n<\/head>/.exec(page) ?? [];
    expect(page).toContain(`style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}';`);
    expect(page.replace('<script type="module">', "")).not.toMatch(
      /<script|<img|<link|src=["h]|url\(|@import|href="[^#]|\son\w+="|style="/,
    );
    const escaped = HOSTILE.replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      .replace(/'/g, "&#39;");
    expect(page.split(escaped).length - 1).toBe(6);
    expect(page).not.toContain('onerror="');
  });

  test("is well-formed, has one main heading, and unfolds contradictions", async () => {
    const page = (await loadReporter("html"))(report, PLAIN);

    const body = page.slice(page.indexOf("<body>"), page.indexOf("</html>"));
    expect(XMLValidator.validate(body)).toBe(true);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<details open="" class="failure" /g)).toHaveLength(1);
    expect(page.match(/<details open="" class="news" /g)).toHaveLength(1);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the parsed XML has no type
function parse(text: string): any {
  const options = {
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
  };
  const isList = (name: string) => name === "testsuite" || name === "testcase";
  const blank = /^\s*$/;
  const parser = new XMLParser({
    ...options,
    isArray: isList,
    tagValueProcessor: (_, value) => (blank.test(value) ? "" : value),
  });
  return parser.parse(text);
}

function* keysOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* keysOf(item);
  else if (typeof value === "object" && value !== null)
    for (const [name, member] of Object.entries(value)) {
      if (name !== "?xml") {
        yield name;
        yield* keysOf(member);
      }
    }
}
