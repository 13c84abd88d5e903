/**
 * What `x-provenance` may say, in one place for every rule that reads it.
 * The document, "How sure we are": ../openapi.yaml
 */

const allowed =
  'documented, framework-default, { inferred: "because …" }, { unknown: "…" } or { observed: "YYYY-MM-DD" }';

/** Says in one sentence what is wrong with a provenance, or nothing if it is one of the five. */
export function provenanceProblem(provenance: unknown): string | undefined {
  if (provenance === "documented" || provenance === "framework-default") return undefined;
  const [kind, text, more] = typeof provenance === "object" ? Object.entries(provenance ?? {}).flat() : [];
  const came = `but it is ${JSON.stringify(provenance)}`;

  if (typeof text !== "string" || text === "" || more !== undefined) return `Expected ${allowed}, ${came}.`;
  if (kind === "unknown") return undefined;
  if (kind === "inferred") {
    return text.startsWith("because ") ? undefined : `Expected the reason to start with "because", ${came}.`;
  }
  if (kind === "observed") return isDate(text) ? undefined : `Expected the date of a real day, ${came}.`;
  return `Expected ${allowed}, ${came}.`;
}

/** 30 February parses, as 2 March: only a date that is written back the same is one. */
function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
