// The same JSON with its properties in another order, or without its envelope.
import { bodyChange } from "./body-change.ts";
import type { Change } from "./draft.ts";
import { COMPACT, indented, layOut, readJson, SPACED } from "./json-layout.ts";

const WHAT = "the fields of the body in another order";

/** The changes that combine with others. */
export const memberChanges: readonly Change[] = [
  bodyChange("body-members-reordered", ["members"], WHAT, (text) => rewrite(text, sort)),
  bodyChange(
    "body-content-only",
    ["members"],
    "the Content alone instead of the whole body",
    (text) => rewrite(text, (value) => (isObject(value) ? value["Content"] : undefined)),
    "sign the whole body, envelope included",
  ),
];

const MAX_ORDERS = 150;

/** Every order of the properties of a small body, in the envelope and in Content. These are too many to combine with others. */
export function* everyOrder(text: string): Generator<Change> {
  const value = readJson(text);
  if (!isObject(value) || Object.keys(value).length > 4) return;
  const inner = value["Content"];
  const contents = isObject(inner) && Object.keys(inner).length <= 4 ? [...permute(inner)] : [inner];
  let count = 0;
  for (const outer of permute(value)) {
    for (const content of contents) {
      if (++count > MAX_ORDERS) return;
      const reordered = "Content" in outer ? { ...outer, Content: content } : outer;
      yield bodyChange("body-members-reordered", ["members"], WHAT, () => rewrite(text, () => reordered));
    }
  }
}

// Keeps the layout of the body if it is a common one.
function rewrite(text: string, change: (value: unknown) => unknown): string | undefined {
  const value = readJson(text);
  const changed = JSON.stringify(change(value));
  // Writing the JSON again may resolve escapes, which is another mistake.
  if (changed === undefined || changed === JSON.stringify(value)) return undefined;
  const layouts = [COMPACT, SPACED, indented("  "), indented("    "), indented("\t")];
  const layout = layouts.find((candidate) => layOut(text, candidate) === text) ?? COMPACT;
  return layOut(changed, layout);
}

function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sort(value[name])]));
}

function* permute(value: Record<string, unknown>): Generator<Record<string, unknown>> {
  const entries = Object.entries(value);
  if (entries.length === 0) yield {};
  for (const [i, [name, member]] of entries.entries()) {
    for (const rest of permute(Object.fromEntries(entries.toSpliced(i, 1))))
      yield { [name]: member, ...rest };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
