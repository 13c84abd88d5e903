/**
 * Finds the operations that become methods: the client fills in the envelope of the request and reads that of the response.
 */
import { mergeSchema, type ResolvedOperation, type ResolvedSchema } from "@cbss/internal/document";

const REQUEST_PROPERTIES = ["ClientCode", "DateTime", "Content"];
const RESPONSE_PROPERTIES = ["IsSuccessful", "Messages", "ClientCode", "DateTime", "Content"];

/** An operation whose request and response have the envelope. */
export interface EnvelopedOperation {
  readonly operation: ResolvedOperation;
  readonly request: Envelope;
  readonly response: Envelope;
}

interface Envelope {
  readonly schema: ResolvedSchema;
  readonly content: ResolvedSchema;
  readonly isContentRequired: boolean;
}

/** Undefined for an operation without both envelopes, or with a required parameter that a method cannot send. */
export function envelopedOperation(operation: ResolvedOperation): EnvelopedOperation | undefined {
  const { method, parameters, requestBody, responses } = operation;
  const request = envelopeOf(requestBody?.content["application/json"]?.schema, REQUEST_PROPERTIES);
  const response = envelopeOf(responses["200"]?.content["application/json"]?.schema, RESPONSE_PROPERTIES);
  const requiresMore = parameters.some(({ name, required }) => required === true && name !== "Language");
  if (method !== "POST" || requiresMore || !request || !response) return undefined;
  return { operation, request, response };
}

function envelopeOf(schema: ResolvedSchema | undefined, expected: readonly string[]): Envelope | undefined {
  if (!schema) return undefined;
  const { properties, required } = mergeSchema(schema);
  const { Content: content } = properties;
  if (!content || !expected.every((name) => name in properties)) return undefined;
  return { schema, content, isContentRequired: required.includes("Content") };
}
