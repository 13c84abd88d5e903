/**
 * Rule `cbss/operation-envelope`: the request and the response are envelopes, written out for each operation.
 * Our client derives its methods from them. Without the envelope there is no `IsSuccessful` to decide by.
 */
import {
  isRef,
  type Oas3_1Schema,
  type Oas3MediaType,
  type Oas3Rule,
  type Oas3Schema,
  type UserContext,
} from "@redocly/openapi-core";

const envelopes: Record<string, string[]> = {
  Request: ["ClientCode", "DateTime", "Content"],
  Response: ["IsSuccessful", "Messages", "ClientCode", "DateTime", "Content"],
};

/**
 * Refuses an operation whose request or 2xx response is not the envelope, or that requires a parameter which the client cannot send.
 * Such an operation would get no client method.
 */
export const operationEnvelope: Oas3Rule = () => ({
  PathItem: {
    // The rule signed-post checks the Signature, which must not be a parameter at all.
    Parameter({ name, required }, { location, report }) {
      if (required !== true || name === "Language" || name.toLowerCase() === "signature") return;
      const message = `Expected no required parameter but Language, but ${name} is required: a method cannot send it, so the operation gets no client method.`;
      report({ message, location: location.child("required") });
    },
  },
  Operation: {
    enter({ requestBody }, { location, report }) {
      if (requestBody) return;
      report({ message: refusal("an envelope as request, but there is no body"), location: location.key() });
    },
    RequestBody: { MediaType: expectReference("Request") },
    Response: {
      skip: (_response, status) => !String(status).startsWith("2"),
      enter({ content }, { location, report }) {
        if (content) return;
        report({
          message: refusal("an envelope as response, but there is no body"),
          location: location.key(),
        });
      },
      MediaType: expectReference("Response"),
    },
  },

  NamedSchemas(schemas, { location, report }) {
    for (const [name, schema] of Object.entries(schemas)) {
      const [kind = ""] = /Request$|Response$/.exec(name) ?? [];
      const problem = envelopeProblem(schema, envelopes[kind]);
      if (problem) report({ message: refusal(problem), location: location.child(name) });
    }
  },
});

function expectReference(kind: string) {
  return ({ schema }: Oas3MediaType, { location, report }: UserContext): void => {
    if (isRef(schema) && schema.$ref.endsWith(kind)) return;
    const came = isRef(schema) ? schema.$ref : "a schema without a name";
    const message = refusal(`a $ref to a schema named …${kind}, but found ${came}`);
    report({ message, location: location.child("schema") });
  };
}

function envelopeProblem(
  schema: Oas3Schema | Oas3_1Schema,
  members: string[] | undefined,
): string | undefined {
  if (members === undefined) return undefined;
  // A composed envelope generates unreadable types: `Record<string, never>[] & …`.
  const composed = (["allOf", "oneOf", "anyOf"] as const).find((keyword) => keyword in schema);
  if (composed) return `an envelope that is written out, but it is composed with ${composed}`;

  if (schema.type !== "object")
    return `an envelope of type object, but found ${JSON.stringify(schema.type) ?? "no type"}`;
  const missing = members.find((name) => !schema.properties?.[name] || !schema.required?.includes(name));
  return missing && `${members.join(", ")} to be required, but ${missing} is not`;
}

const refusal = (problem: string): string =>
  `Expected ${problem}: without the envelope the operation gets no client method.`;
