import { readdirSync } from "node:fs";
import { lint, loadConfig } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";
import plugin from "./plugin.ts";

const path = (relative: string): string => new URL(relative, import.meta.url).pathname;
const rules = Object.keys(plugin().rules?.oas3 ?? {});

test.each(["openapi.yaml", "arazzo.yaml"])("redocly.yaml finds no problem in %s", async (document) => {
  const config = await loadConfig({ configPath: path("../../redocly.yaml") });

  const problems = await lint({ ref: path(`../${document}`), config });

  expect(problems).toEqual([]);
});

test("redocly.yaml turns on each of our rules, as an error", async () => {
  const { resolvedConfig } = await loadConfig({ configPath: path("../../redocly.yaml") });

  expect(resolvedConfig.rules).toMatchObject(Object.fromEntries(rules.map((id) => [`cbss/${id}`, "error"])));
});

test.each(rules)("%s has a document that passes it, and every other one fails it", async (rule) => {
  const fixtures = readdirSync(path(`fixtures/${rule}`)).filter((file) => file.endsWith(".yaml"));

  expect(fixtures.length).toBeGreaterThan(1);
  for (const fixture of fixtures) {
    const problems = await lintFixture(rule, fixture.replace(".yaml", ""));
    expect(problems.length > 0).toBe(fixture.startsWith("fails"));
  }
});
