/**
 * Questions to the operator of a CBSS: one sentence for each reason in the document for an unknown or inferred fact.
 */
import { kindOf, reasonOf, type StatedFact, statedFacts } from "@cbss/internal/document";
import { document } from "./document.ts";
import { code } from "./markdown.ts";

/** The questions, starting with those about unknown facts. */
export function operatorQuestions(): string[] {
  return ["unknown", "inferred"].flatMap((kind) => {
    const facts = statedFacts(document).filter(({ provenance }) => kindOf(provenance) === kind);
    return [...Map.groupBy(facts, ({ provenance }) => reasonOf(provenance))].map(([reason, same]) =>
      kind === "unknown" ? askUnknown(same, reason) : askInferred(same, reason),
    );
  });
}

/** The questions as a text that is ready to be sent. */
export function questionsFile(): string {
  const { title, version } = document.info;
  const questions = operatorQuestions().map((question, index) => `${index + 1}. ${question}`);
  return [
    `# Questions about ${title} ${version}`,
    "",
    "We call your CBSS and know only its two help pages. Each question can be answered in one sentence.",
    "",
    ...questions,
    "",
  ].join("\n");
}

function askUnknown(facts: readonly StatedFact[], reason: string): string {
  return `What is correct for ${namesOf(facts)}, of which we know only this: ${reason}?`;
}

// If facts in several places share a reason, the question names the first: one reply is enough.
function askInferred(facts: readonly StatedFact[], reason: string): string {
  const [first] = facts as [StatedFact, ...StatedFact[]];
  if (isMediaType(first)) {
    return `Can requests and responses be ${mediaTypesOf(facts)}, which we doubt ${reason}?`;
  }
  const status = first.at.at(-2) === "responses" ? first.at.at(-1) : undefined;
  if (status !== undefined)
    return `Is ${code(status)} the status of every response that your code sends, which we infer ${reason}?`;
  return `Is it correct that ${namesOf([first])} is ${wordsOf(first)}, which we infer ${reason}?`;
}

const isMediaType = ({ at }: StatedFact): boolean => at.at(-2) === "content";

function mediaTypesOf(facts: readonly StatedFact[]): string {
  return listed([...new Set(facts.map(({ at }) => code(at.at(-1) ?? "")))], "or");
}

// A few words of the document at that place.
function wordsOf({ at, keyword }: StatedFact): string {
  const node = at.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    document as never,
  );
  const own = at.at(-1) === "xml" ? node["name"] : (node["pattern"] ?? node["type"]);
  const value = keyword === undefined ? (node["value"] ?? own) : node[keyword];
  return listed(
    [value].flat().map((one) => code(String(one))),
    keyword === undefined ? "or" : "and",
  );
}

/** Keys that a reader does not need to find the place. */
const LEFT_OUT = [
  "properties",
  "content",
  "post",
  "securitySchemes",
  "x-signature",
  "schemas",
  "parameters",
  "schema",
];

function namesOf(facts: readonly StatedFact[]): string {
  const names = facts.map(({ at, keyword }) => {
    const words = at.slice(1).filter((key) => !LEFT_OUT.includes(key));
    const place = words
      .map((word) => (word.startsWith("/") ? (word.split("/").at(-1) ?? "") : word))
      .join(" › ");
    return keyword === undefined ? code(place) : `${code(keyword)} of ${code(place)}`;
  });
  return listed([...new Set(names)], "and");
}

function listed(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
