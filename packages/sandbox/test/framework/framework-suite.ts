// The suite for one way to a sandbox. CORPUS_SHOW=20 prints up to 20 differences of each group in full. `vitest -t "group
// json"` runs one group.
import { afterAll, expect, test } from "vitest";
import type { Sandbox } from "../../src/index.ts";
import { type Compared, compareGroup } from "./compare-group.ts";
import { GROUPS } from "./corpus.ts";
import { differencesOver } from "./differences.ts";
import { renderDifferences, renderTable } from "./report.ts";
import type { Way } from "./send-requests.ts";

const SHOWN = Number(process.env["CORPUS_SHOW"] ?? 0);

/** Declares a test for each group, and one for the list of differences. */
export function testFramework(over: string, open: (sandbox: Sandbox) => Promise<Way>): void {
  const all: Compared[] = [];
  afterAll(() => {
    // The log shows the figures of the README.
    if (all.length > 0) console.log(renderTable(over, all));
  });

  test.each(GROUPS)(
    `responds to the requests of group %s as the framework does, over ${over}`,
    async (group) => {
      const compared = await compareGroup(group, over, open);
      all.push(...compared);

      if (SHOWN > 0) console.log(renderDifferences(compared, SHOWN));
      const different = compared.filter(({ isSame, reason }) => !isSame && reason === undefined);
      expect(different.length, renderDifferences(different, 3)).toBe(0);
    },
  );

  test(`every difference on purpose still exists, over ${over}`, () => {
    const different = new Set(all.filter(({ isSame }) => !isSame).map(({ request }) => request.id));
    const reached = new Set(all.map(({ request }) => request.id));

    const stale = differencesOver(over).flatMap(({ ids }) =>
      ids.filter((id) => reached.has(id) && !different.has(id)),
    );

    expect(stale).toEqual([]);
  });
}
