/**
 * Everything that the document does not know, or knows by inference only. One row for each reason.
 */
import { allFacts, type Fact } from "../facts.ts";
import { code, oneLine, table } from "../markdown.ts";
import { kindOf, reasonOf } from "../provenance.ts";

/** `open-questions unknown` or `open-questions inferred`. */
export function openQuestions(kind: string): string {
  const facts = allFacts().filter(({ provenance }) => kindOf(provenance) === kind);
  const byReason = Map.groupBy(facts, ({ provenance }) => reasonOf(provenance));
  const rows = [...byReason].map(([reason, same]) => [same.map(placeOf).join("<br>"), oneLine(reason)]);
  return table(["what", kind === "unknown" ? "what is unknown" : "why we think so"], rows);
}

function placeOf({ at, keyword }: Fact): string {
  const [root, ...keys] = at;
  const names = root === "components" ? keys.slice(1) : keys;
  const words = names.filter((key) => !["properties", "content", "responses", "post"].includes(key));
  const place = words.map((word) => word.split("/").at(-1)).join(" › ");
  return keyword ? `${code(place)}, its ${code(keyword)}` : code(place);
}
