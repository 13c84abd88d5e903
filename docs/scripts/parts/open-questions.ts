/**
 * All facts in the document that are unknown or inferred. One row for each reason.
 */
import { kindOf, reasonOf, type StatedFact, statedFacts } from "@cbss/internal/document";
import { document } from "../document.ts";
import { code, oneLine, table } from "../markdown.ts";

/** `open-questions unknown` or `open-questions inferred`. */
export function openQuestions(kind: string): string {
  const facts = statedFacts(document).filter(({ provenance }) => kindOf(provenance) === kind);
  const byReason = Map.groupBy(facts, ({ provenance }) => reasonOf(provenance));
  const rows = [...byReason].map(([reason, same]) => [same.map(placeOf).join("<br>"), oneLine(reason)]);
  return table(["what", kind === "unknown" ? "what is unknown" : "why we think so"], rows);
}

/** Keys that a reader does not need to find the place. */
const leftOut = ["properties", "content", "responses", "post"];

function placeOf({ at, keyword }: StatedFact): string {
  const [root, ...keys] = at;
  const names = root === "components" ? keys.slice(1) : keys;
  const words = names.filter((key) => !leftOut.includes(key));
  // The end of a path identifies it.
  const place = words.map((word) => (word.startsWith("/") ? word.split("/").at(-1) : word)).join(" › ");
  return keyword ? `${code(place)}, its ${code(keyword)}` : code(place);
}
