/**
 * The first call on an operation's page: the document's example without optional null fields, sent to the sandbox with its demo
 * data.
 */
import { createCbssClient } from "@cbss/client";
import { mergeSchema, type ResolvedSchema } from "@cbss/internal/document";
import { demoData } from "../demo-data.ts";
import { type Operation, signatureScheme } from "../document.ts";
import { exampleCall } from "../example-call.ts";

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The facts for a short call. */
export interface CallFacts {
  readonly operationId: string;
  /** Whether our client has a method for it. */
  readonly hasMethod: boolean;
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  /** The query, with `SIGNATURE` instead of the signature. */
  readonly query: string;
  /** Undefined without a body. */
  readonly body: Json | undefined;
  readonly mediaType: string;
  readonly clientKey: string;
  readonly loginSalt: string;
}

/** The default address of the sandbox. */
export const sandboxOrigin = "http://127.0.0.1:4010";

const client = createCbssClient({ baseUrl: sandboxOrigin, clientCode: "ANY", signer: () => "" });

/** Reads the call from the document. */
export function callFacts(operation: Operation): CallFacts {
  const { path, query } = exampleCall(operation);
  const [[mediaType, media] = ["", undefined]] = Object.entries(operation.requestBody?.content ?? {});
  const value = Object.values(media?.examples ?? {})[0]?.value;
  const isJson = media !== undefined && value !== undefined && typeof value !== "string";
  const { clientKey, loginSalt } = demoData;
  return {
    operationId: operation.operationId,
    hasMethod: operation.operationId in client,
    method: operation.method,
    origin: sandboxOrigin,
    path,
    query: [`?${signatureScheme.name}=SIGNATURE`, query].filter(Boolean).join("&"),
    body: isJson ? withoutOptionalNull(value as Json, media.schema) : undefined,
    mediaType,
    clientKey,
    loginSalt,
  };
}

/** A short call omits optional fields. */
function withoutOptionalNull(value: Json, schema: ResolvedSchema): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { properties, required } = mergeSchema(schema);
  const kept = Object.entries(value).filter(([name, member]) => member !== null || required.includes(name));
  return Object.fromEntries(
    kept.map(([name, member]) => [name, withoutOptionalNull(member, properties[name] ?? schema)]),
  );
}
