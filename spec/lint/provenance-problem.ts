/**
 * The valid values of `x-provenance`, in one place for all rules that read it.
 * The document, "How sure we are": ../openapi.yaml
 */
import { type ProvenanceKind, provenanceKinds } from "@cbss/internal/document";

/** The form of each kind. */
const forms: Record<ProvenanceKind, string> = {
  documented: "documented",
  "framework-default": "framework-default",
  inferred: '{ inferred: "because …" }',
  unknown: '{ unknown: "…" }',
  observed: '{ observed: "YYYY-MM-DD" }',
};

const allowed = provenanceKinds
  .map((kind) => forms[kind])
  .join(", ")
  .replace(/, ([^,]*)$/, " or $1");

/** Returns one sentence on what is wrong with a provenance, or undefined if it is one of the five. */
export function provenanceProblem(provenance: unknown): string | undefined {
  if (isKind(provenance) && forms[provenance] === provenance) return undefined;
  const [kind, text, more] = typeof provenance === "object" ? Object.entries(provenance ?? {}).flat() : [];
  const came = `but it is ${JSON.stringify(provenance)}`;
  const isText = typeof text === "string" && text !== "" && more === undefined;

  if (!isText || !isKind(kind) || forms[kind] === kind) return `Expected ${allowed}, ${came}.`;
  if (kind === "inferred" && !text.startsWith("because "))
    return `Expected the reason to start with "because", ${came}.`;
  if (kind === "observed" && !isDate(text)) return `Expected the date of a real day, ${came}.`;
  return undefined;
}

function isKind(value: unknown): value is ProvenanceKind {
  return provenanceKinds.includes(value as ProvenanceKind);
}

/** 30 February is parsed as 2 March, so a date is valid only if it is formatted back to the same text. */
function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
