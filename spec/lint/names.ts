/**
 * Rule `cbss/names`: everything that belongs to an operation has a name from its operationId, so that one search finds it all.
 * `startEmailAddressChange`, `StartEmailAddressChangeRequest`, `start-email-address-change.request.yaml`,
 * "Start changing a customer's email address".
 */
import { basename } from "node:path";
import { nameOf } from "@cbss/internal/document";
import { isRef, type Oas3MediaType, type Oas3Rule, type UserContext } from "@redocly/openapi-core";
import { kebabCase, pascalCase, wordsOf } from "./letter-case.ts";

/** Refuses a summary, a schema or an example file that is not named after its operation. */
export const names: Oas3Rule = () => ({
  Operation: {
    enter({ operationId = "", summary = "" }, { location, report }) {
      const message = summaryProblem(summary, wordsOf(operationId));
      if (message) report({ message, location: location.child("summary") });
    },
    RequestBody: { MediaType: expectSchema("Request") },
    Response: {
      skip: (_response, status) => !String(status).startsWith("2"),
      MediaType: expectSchema("Response"),
    },
  },

  NamedSchemas(schemas, { location, report }) {
    for (const [name, { properties }] of Object.entries(schemas)) {
      const { Content: content } = properties ?? {};
      const expected = name.replace(/Request$/, "Form").replace(/Response$/, "Result");
      if (!content || expected === name || nameIn(content) === expected) continue;
      const message = `Expected the Content of ${name} to be the schema ${expected}, but found ${nameIn(content)}: rename one of the two.`;
      report({ message, location: location.child([name, "properties", "Content"]) });
    }
  },

  MediaType({ schema, examples = {} }, { location, report }) {
    const name = kebabCase(nameIn(schema).replace(/(Request|Response)$/, ""));
    for (const [key, example] of Object.entries(examples)) {
      const file = isRef(example) ? example.$ref : example.externalValue;
      if (!file || basename(file).startsWith(`${name}.`)) continue;
      const message = `Expected a file named ${name}.… after its schema, but found ${basename(file)}: rename it.`;
      report({ message, location: location.child(["examples", key]) });
    }
  },
});

function expectSchema(suffix: "Request" | "Response") {
  return (
    { schema }: Oas3MediaType,
    { location, report }: UserContext,
    { Operation: { operationId } }: Parents,
  ) => {
    const expected = pascalCase(operationId ?? "") + suffix;
    if (!operationId || nameIn(schema) === expected) return; // The linter itself reports a missing operationId.
    const message = `Expected ${operationId} to use the schema ${expected}, but found ${nameIn(schema)}: rename one of the two.`;
    report({ message, location: location.child("schema") });
  };
}

interface Parents {
  Operation: { operationId?: string };
}

const nameIn = (schema: unknown): string => (isRef(schema) ? nameOf(schema.$ref) : "a schema without a name");

function summaryProblem(summary: string, words: string[]): string | undefined {
  const came = `but found "${summary}"`;
  if (!/^[A-Z]/.test(summary) || summary.endsWith(".")) {
    return `Expected a summary that starts with a capital and has no full stop, ${came}: write a verb phrase in sentence case.`;
  }
  // "Start changing …" contains `change`, because words are compared without their endings.
  const missing = words.find((word) => !new RegExp(`\\b${word.replace(/e$/, "")}`, "i").test(summary));
  return (
    missing && `Expected the operationId's word "${missing}" in the summary, ${came}: use the same words.`
  );
}
