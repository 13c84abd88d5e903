/**
 * The generated parts of the pages are complete: each error, each response, each field of the document.
 */
import { dereference } from "@cbss/internal/document";
import { describe, expect, it } from "vitest";
import { tableChart } from "../scripts/charts/table-chart.ts";
import { document, operations } from "../scripts/document.ts";
import { documentWithBadges } from "../scripts/document-with-badges.ts";
import { mistakeFamilies } from "../scripts/mistakes/families.ts";
import { difference } from "../scripts/mistakes/shown-mistakes.ts";
import { errorCodes, errors } from "../scripts/parts/errors.ts";
import { frameworkAnswers, frameworkStatuses } from "../scripts/parts/framework-answers.ts";
import { mistakeIds, mistakes } from "../scripts/parts/mistakes.ts";
import { refused } from "../scripts/parts/refused.ts";
import { cases, vectors } from "../scripts/parts/vectors.ts";
import { whereWeLoseIn } from "../scripts/parts/where-we-lose.ts";
import { describedNodes, kinds } from "./described-nodes.ts";

describe("the reference", () => {
  const rendered = documentWithBadges();

  it.each(operations)("states the provenance of every field of $operationId", ({ path, method }) => {
    const unsure = describedNodes(rendered, path, method).filter(
      ({ node }) => !kinds.test(node.description ?? ""),
    );

    expect(unsure.map(({ at }) => at)).toEqual([]);
  });

  it("uses the provenance beside a reference for the field, and that of the target for its form", () => {
    const body = Object.values(rendered.paths)[0]?.post?.requestBody?.content["application/json"];
    const { DateTime, Content } = body?.schema?.properties ?? {};

    expect(DateTime?.description).toMatch(/^\[documented\][\s\S]*Its form: \[inferred\]/);
    expect(Content?.properties?.["Identity"]?.description).toMatch(/Its form: \[unknown\]/);
  });
});

describe("the error catalogue", () => {
  it("has every code in the client's source", async () => {
    const codes = await errorCodes();

    expect(codes).toEqual([
      "ERR_CBSS_REJECTED",
      "ERR_CBSS_HTTP",
      "ERR_CBSS_UNREADABLE",
      "ERR_CBSS_NO_RESPONSE",
    ]);
    for (const code of codes) expect(await errors()).toContain(`### ${code}\n`);
  });

  it("has every response of the framework, with all its examples", () => {
    expect(frameworkStatuses()).toEqual(["400", "401", "404", "415", "500", "default"]);
    const responses = Object.values(document.components.responses ?? {});
    const examples = responses.flatMap(({ content }) =>
      Object.values(content?.["application/json"]?.examples ?? {}).map(
        (example) => dereference(document, example).summary,
      ),
    );
    expect(examples.length).toBeGreaterThan(5);
    for (const summary of examples) expect(frameworkAnswers()).toContain(`${summary}:`);
  });
});

describe("where we lose", () => {
  const spread = (median: number) => ({ median, p25: median, p75: median });
  const row = (contender: string, median: number) => ({
    contender,
    value: spread(median),
    ratio: spread(median),
  });
  const result = { benchmark: "size", title: "", versions: {}, seed: null, notes: [] };
  const machine = { measuredOn: "2026-11-22", node: "24", processor: "", cores: 2, platform: "" };
  const figure = { figure: "bundle", unit: "bytes", baseline: "ours", rounds: 1 };

  it("names the peers that are ahead, whether lower or higher is better, and ignores noise", () => {
    const rows = [row("@cbss/client", 100), row("@cbss/signature", 10), row("aws4fetch", 60), row("ky", 98)];
    const tables = [
      { ...figure, betterIs: "lower" as const, rows },
      { ...figure, figure: "throughput", betterIs: "higher" as const, rows },
    ];

    const { page: text } = whereWeLoseIn([{ ...result, machine, tables, targets: [], curves: [] }]);

    expect(text).toContain(
      "| [size](#size): bundle, lower is better | @cbss/client, 100 bytes | aws4fetch 0.6 |",
    );
    expect(text).not.toContain("throughput");
  });

  it("names missed targets with the reason, and curves that grow too fast", () => {
    const target = { what: "bundle", target: "at most 5 kB", measured: spread(5075) };
    const targets = [
      { ...target, reached: false, reason: "Sentences." },
      { ...target, what: "sign", reached: true, reason: "" },
    ];
    const curves = [
      { what: "lint", of: "operations", unit: "ms", points: [], exponent: 1.7, law: "Squared." },
    ];

    const { page: text } = whereWeLoseIn([{ ...result, machine, tables: [], targets, curves }]);

    expect(text).toContain("| [size](#size): bundle | at most 5 kB | 5,080 | Sentences. |");
    expect(text).toContain("| [size](#size): lint | Squared. |");
    expect(text).not.toContain("sign");
  });
});

describe("the charts", () => {
  const spread = (median: number) => ({ median, p25: median * 0.9, p75: median * 1.1 });
  const rows = [
    { contender: "@cbss/client", value: spread(100), ratio: spread(1) },
    { contender: "aws4fetch", value: spread(60), ratio: spread(0.6) },
    { contender: "ky", value: spread(400), ratio: spread(4) },
  ];
  const chart = tableChart({
    figure: "size",
    unit: "bytes",
    betterIs: "lower",
    baseline: "ky",
    rounds: 3,
    rows,
  });

  it("describe for screen readers what they show, and who is ahead", () => {
    expect(chart).toContain(
      '<svg aria-label="size, each beside @cbss/client. @cbss/client: 100 bytes; aws4fetch: 60 bytes, ahead; ky: 400 bytes" role="img"',
    );
  });

  it("round no figure", () => {
    const figures = [
      { contender: "ours", value: spread(1.294), ratio: spread(1) },
      { contender: "other", value: spread(0.5192), ratio: spread(0.4) },
    ];

    const drawn = tableChart({
      figure: "call",
      unit: "s",
      betterIs: "lower",
      baseline: "",
      rounds: 3,
      rows: figures,
    });

    expect(drawn).toContain("ours: 1.29 s; other: 0.519 s, ahead");
    expect(drawn).toMatch(/>1\.29<.*>0\.519, ahead</);
  });

  it("have colours of the page alone, and nothing that Markdown or a policy would break", () => {
    expect(chart).not.toMatch(/#[0-9a-f]{3,6}\b|<style|<script|\n/);
    expect(chart).toContain('fill="var(--chart-ahead)"');
  });
});

describe("other pages", () => {
  it("My signature is refused has an explanation for each of its mistakes", async () => {
    const { page } = await refused();

    expect(page.match(/^> The /gm)?.length).toBe(page.match(/^### \d+\. /gm)?.length);
    for (const [, anchor = ""] of page.matchAll(/\(#(code-[a-z0-9-]+)\)/g))
      expect((await mistakes()).page).toContain(`<details id="${anchor}">`);
  });

  it("the table of mistakes has each mistake of diagnose once, with an anchor, a fix, and code in each language", async () => {
    const { page } = await mistakes();
    const ids = await mistakeIds();

    expect(ids.length).toBe(80);
    expect(mistakeFamilies.flatMap((family) => family.ids).sort()).toEqual(ids.sort());
    for (const id of ids)
      expect(page).toMatch(new RegExp(`<span id="mistake-${id}">.* \\| [A-Z0-9"].*\\. \\| [A-Z].*\\. \\|`));
    expect(page.match(/^<pre class="pair".*<del>.*<\/pre>$/gm)?.length).toBe(7 * mistakeFamilies.length);
  });

  it("wrong and correct code share their common lines", () => {
    const written = (wrong: string, right: string) => difference(wrong, right).map((line) => line.join(""));

    expect(written("a\nwrong\nz", "a\nright\nz")).toEqual([" a", "-wrong", "+right", " z"]);
    expect(written("more\nz", "z")).toEqual(["-more", " z"]);
    expect(written("x\nx", "x")).toEqual([" x", "-x"]);
  });

  it("the table of vectors has every case", () => {
    for (const { name } of cases) expect(vectors()).toContain(`**${name}**`);
  });

  it("every operation has samples in as many languages as the others", () => {
    const counts = operations.map((operation) => operation["x-codeSamples"].length);
    expect(new Set(counts).size).toBe(1);
  });
});
