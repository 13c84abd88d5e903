/**
 * The document after reading. It has OpenAPI's own names, but every reference is resolved, and every fact has its provenance.
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

/** Has a provenance, either its own or that of its parent. */
export interface Fact {
  readonly "x-provenance": Provenance;
}

type ByName<Value> = Readonly<Record<string, Value>>;

/** One operation, with its path and method. */
export interface ResolvedOperation extends Fact, Pick<OperationObject, "summary" | "description"> {
  readonly operationId: string;
  readonly path: string;
  /** In upper case. */
  readonly method: string;
  /** All HTTP methods of its path, in upper case. */
  readonly methods: readonly string[];
  readonly tags: readonly string[];
  /** The security schemes that a call must satisfy, from the operation or from the document. */
  readonly security: readonly SecurityScheme[];
  /** Includes the parameters of its path. */
  readonly parameters: readonly ResolvedParameter[];
  readonly requestBody?: ResolvedBody;
  /** By status, including `default`. */
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
  /** The name of the component, if several operations share it. */
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
  /** Only inside a schema that contains itself, which would otherwise have infinite depth. */
  readonly $ref?: string;
  /** The named schema that this use refers to, with that schema's own description and provenance. */
  readonly "x-schema"?: { readonly name: string; readonly description?: string } & Fact;
  readonly properties?: ByName<ResolvedSchema>;
  readonly items?: ResolvedSchema;
  readonly additionalProperties?: boolean | ResolvedSchema;
  readonly allOf?: readonly ResolvedSchema[];
  readonly anyOf?: readonly ResolvedSchema[];
  readonly oneOf?: readonly ResolvedSchema[];
  readonly xml?: { readonly name?: string } & Fact;
}
