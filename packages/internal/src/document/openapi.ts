/**
 * The parts of an OpenAPI 3.1 document that we read, in the form in which they are written. They contain references, and
 * provenance only if the document states it.
 */
import type { Provenance } from "./provenance.ts";
import type { SecurityScheme } from "./security-scheme.ts";

/** May state its own provenance. Otherwise, it inherits the provenance of its parent. */
interface Stated {
  readonly "x-provenance"?: Provenance;
}

/** May be a reference. */
interface Referable {
  readonly $ref?: string;
}

/** The bundled document. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: readonly Server[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, Response>>;
    readonly examples?: Readonly<Record<string, Example>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}

/** The address of the API. A URL may contain variables in braces. */
interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default: string }>>;
}

/** A path, with an operation for each HTTP method in lower case. */
export interface PathItem {
  readonly parameters?: readonly Parameter[];
  readonly get?: OperationObject;
  readonly put?: OperationObject;
  readonly post?: OperationObject;
  readonly delete?: OperationObject;
  readonly options?: OperationObject;
  readonly head?: OperationObject;
  readonly patch?: OperationObject;
  readonly trace?: OperationObject;
}

export interface OperationObject extends Stated {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly servers?: readonly Server[];
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, Response>>;
  readonly "x-codeSamples"?: readonly CodeSample[];
}

export interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

export interface Parameter extends Stated, Referable {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, Example>>;
}

export interface RequestBody extends Stated, Referable {
  readonly description?: string;
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaType>>;
}

export interface Response extends Stated, Referable {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Header extends Stated, Referable {
  readonly description?: string;
  readonly schema?: Schema;
}

export interface MediaType extends Stated {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, Example>>;
  readonly encoding?: Readonly<Record<string, Encoding>>;
}

export interface Encoding extends Stated {
  readonly style?: string;
  readonly explode?: boolean;
}

export interface Example extends Referable {
  readonly summary?: string;
  readonly value?: unknown;
}

export interface Schema extends Stated, Referable {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly xml?: { readonly name?: string } & Stated;
  readonly "x-required-provenance"?: Provenance;
  readonly "x-pattern-provenance"?: Provenance;
}
