import { expect, it } from "vitest";
import { labelCells } from "./label-cells.ts";

it("labels each cell with its column heading, and does not change tables with attributes", () => {
  const html =
    '<table><thead><tr><th><code>a</code> "b"</th><th></th></tr></thead><tbody><tr><td>1</td><td class="x">2</td></tr></tbody></table><table class="fields"><tr><td>3</td></tr></table>';

  expect(labelCells(html)).toBe(
    '<table><thead><tr><th><code>a</code> "b"</th><th></th></tr></thead><tbody><tr><td data-label="a &quot;b&quot;">1</td><td data-label="" class="x">2</td></tr></tbody></table><table class="fields"><tr><td>3</td></tr></table>',
  );
});
