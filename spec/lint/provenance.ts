/**
 * Rule `cbss/provenance`: each fact in the document states how certain it is.
 * The document, "How sure we are": ../openapi.yaml
 */
import { keywordOf, kindOf, nearestProvenance, type Provenance } from "@cbss/internal/document";
import {
  type Location,
  type Oas3Rule,
  parseYaml,
  type Source,
  unescapePointerFragment,
} from "@redocly/openapi-core";
import { provenanceProblem } from "./provenance-problem.ts";

/** Redocly's names of the node types that are facts; a property is a Schema. */
const facts = new Set(["Operation", "Parameter", "Response", "Header", "Schema"]);

/** Refuses a fact for which `x-provenance` resolves to nothing, and a provenance that is not one of the five. */
export const provenance: Oas3Rule = () => ({
  // The provenance beside a `$ref` to a schema is for this use, and the one in its target is for the schema. Both must
  // resolve. Other references may have no siblings (OpenAPI 3.1.1, Reference Object), so for them only the target counts.
  ref(_node, { type, rawLocation: location, report }) {
    if (type.name === "Schema" && provenanceAt(location) === undefined) {
      report({ message: missing(type.name), location: location.key() });
    }
  },

  any(node, { type, location, report }) {
    if (typeof node !== "object" || node === null) return;
    const nearest = provenanceAt(location);

    if (facts.has(type.name) && nearest === undefined) {
      report({ message: missing(type.name), location: location.key() });
    }
    if (type.name === "Schema" && needsRequiredProvenance(node, nearest)) {
      report({
        message:
          'Expected x-required-provenance beside required, but it is missing: the help pages mark no property as required, so state your reason, as in { inferred: "because …" }.',
        location: location.child("required").key(),
      });
    }
    for (const [key, value] of Object.entries(node)) {
      const own = keywordOf(key);
      const message =
        own &&
        (provenanceProblem(value) ??
          keywordProblem(node, key, own.keyword) ??
          recordedProblem(node, key, value));
      if (message) report({ message, location: location.child(key) });
    }
  },
});

const missing = (type: string): string =>
  `Expected this ${type.toLowerCase()} or something around it to have an x-provenance, but none has: state how certain it is, for instance "documented".`;

/** `x-required-provenance` is for the keyword `required`, and `x-pattern-provenance` for `pattern`, if the schema's own would claim too much. */
function keywordProblem(node: object, key: string, keyword: string | undefined): string | undefined {
  if (keyword === undefined || keyword in node) return undefined;
  return `Expected ${keyword} beside ${key}, but found none: remove one or add the other.`;
}

/** Defaults of the framework were recorded from it, so the fact must name the recording. */
function recordedProblem(node: object, key: string, value: unknown): string | undefined {
  if (value !== "framework-default") return undefined;
  const recorded = "x-recorded" in node ? node["x-recorded"] : undefined;
  if (Array.isArray(recorded) && recorded.length > 0) return undefined;
  return `Expected x-recorded beside ${key}, with the groups of recorded requests that show it, as in [query].`;
}

function needsRequiredProvenance(schema: object, nearest: Provenance | undefined): boolean {
  if (!("required" in schema) || "x-required-provenance" in schema || nearest === undefined) return false;
  return !["framework-default", "inferred"].includes(kindOf(nearest));
}

/** The nearest `x-provenance`: that of the node itself, or of the closest parent in the same file. */
function provenanceAt({ source, pointer }: Location): Provenance | undefined {
  const keys = pointer.split("/").slice(1).filter(Boolean).map(unescapePointerFragment);
  return nearestProvenance(documentOf(source), keys);
}

const documents = new WeakMap<Source, unknown>();

function documentOf(source: Source): unknown {
  if (!documents.has(source)) documents.set(source, parseYaml(source.body));
  return documents.get(source);
}
