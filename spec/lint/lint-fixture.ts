/** Runs one rule on one document of `fixtures/`, through the linter's API. */
import { createConfig, lint } from "@redocly/openapi-core";
import plugin from "./plugin.ts";

/** The problems that a rule finds in one of its fixtures: their locations and messages. */
export async function lintFixture(rule: string, fixture: string): Promise<{ at: string; message: string }[]> {
  const config = await createConfig({ plugins: [plugin()], rules: { [`cbss/${rule}`]: "error" } });
  const file = new URL(`fixtures/${rule}/${fixture}.yaml`, import.meta.url).pathname;

  const problems = await lint({ ref: file, config });
  return problems.map(({ message, location: [place] }) => ({ at: place?.pointer ?? "nowhere", message }));
}
