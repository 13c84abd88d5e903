/**
 * The document as it is read: in OpenAPI's own words, but with every reference resolved and every fact saying how sure it is.
 */
import type {
  CodeSample,
  Encoding,
  Example,
  Header,
  MediaType,
  OperationObject,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import type { SecurityScheme } from "./security-scheme.ts";

/** How sure it is: its own word, or that of what is around it. */
export interface Fact {
  readonly "x-provenance": Provenance;
}

type ByName<Value> = Readonly<Record<string, Value>>;

/** One operation, with where it stands. */
export interface ResolvedOperation extends Fact, Pick<OperationObject, "summary" | "description"> {
  readonly operationId: string;
  readonly path: string;
  /** In upper case. */
  readonly method: string;
  /** The verbs that its path takes, in upper case. */
  readonly methods: readonly string[];
  readonly tags: readonly string[];
  /** The security schemes that a call has to satisfy, of the operation or of the document. */
  readonly security: readonly SecurityScheme[];
  /** Those of its path as well. */
  readonly parameters: readonly ResolvedParameter[];
  readonly requestBody?: ResolvedBody;
  /** By status, `default` included. */
  readonly responses: ByName<ResolvedResponse>;
  readonly "x-codeSamples": readonly CodeSample[];
}

export interface ResolvedParameter extends Fact, Omit<Parameter, "$ref" | "x-provenance"> {
  readonly schema: ResolvedSchema;
  readonly examples: ByName<Example>;
}

export interface ResolvedBody extends Fact, Omit<RequestBody, "$ref" | "x-provenance"> {
  readonly content: ByName<ResolvedMediaType>;
}

export interface ResolvedResponse extends Fact, Omit<Response, "$ref" | "x-provenance"> {
  /** The name of the component, where it is one that several operations share. */
  readonly "x-name"?: string;
  readonly headers: ByName<ResolvedHeader>;
  readonly content: ByName<ResolvedMediaType>;
}

export interface ResolvedHeader extends Fact, Omit<Header, "$ref" | "x-provenance"> {
  readonly schema: ResolvedSchema;
}

export interface ResolvedMediaType extends Fact, Omit<MediaType, "x-provenance"> {
  readonly schema: ResolvedSchema;
  readonly examples: ByName<Example>;
  readonly encoding: ByName<Fact & Omit<Encoding, "x-provenance">>;
}

/** A use of a schema. */
export interface ResolvedSchema extends Fact, Omit<Schema, "x-provenance"> {
  /** Only inside a schema that contains itself, where it would go on without end. */
  readonly $ref?: string;
  /** The named schema that this is a use of, and what that says of itself. */
  readonly "x-schema"?: { readonly name: string; readonly description?: string } & Fact;
  readonly properties?: ByName<ResolvedSchema>;
  readonly items?: ResolvedSchema;
  readonly additionalProperties?: boolean | ResolvedSchema;
  readonly allOf?: readonly ResolvedSchema[];
  readonly anyOf?: readonly ResolvedSchema[];
  readonly oneOf?: readonly ResolvedSchema[];
  readonly xml?: { readonly name?: string } & Fact;
}
