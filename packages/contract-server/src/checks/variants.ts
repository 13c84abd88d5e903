// The request of an unknown client with one thing that is out of the ordinary.
import type { Call } from "../call/call.ts";
import { UNSIGNED, ZERO_SIGNATURE } from "../call/signing.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { Operation } from "../document/operation.ts";
import type { QueryParameter } from "../document/query-parameter.ts";

/** The variants of one operation's ordinary request. */
export interface Variants {
  readonly unknownPath: Call;
  readonly unknownPathAsXml: Call;
  readonly lowerCasePath: Call;
  readonly lowerCaseQuery: Call;
  readonly unknownParameter: Call;
  /** For each query parameter, with what it is called and the call. */
  readonly parameters: readonly ParameterCalls[];
  readonly unsupportedType: Call;
  readonly untyped: Call;
  readonly unsupportedTypeAsXml: Call;
  /** Breaks off in the middle: Newtonsoft.Json reads the half that came. */
  readonly malformed: Call;
  /** A list in place of the envelope, which no setting of the framework reads. */
  readonly list: Call;
  readonly empty: Call;
  readonly huge: Call;
  readonly deep: Call;
  readonly get: Call;
  readonly unsignedGet: Call;
  /** Each verb that the path does not take. */
  readonly verbs: readonly { readonly method: string; readonly call: Call }[];
}

/** The calls of one query parameter; undefined where the document gives no such value. */
export interface ParameterCalls {
  readonly parameter: QueryParameter;
  readonly absent: Call;
  readonly blank: Call;
  readonly another: Call | undefined;
  readonly unknown: Call | undefined;
}

/** How long a huge body is, in bytes. */
export const HUGE: number = 2 * 2 ** 20;

/** How many levels deep a deep body is. */
export const DEEP = 10_000;

const OTHER_VERBS = ["GET", "PUT", "DELETE", "POST"];

/** Makes the variants of an ordinary request. */
export function variants(operation: Operation, ordinary: Call): Variants {
  const variant = (name: string, what: string, change: Partial<Call>) =>
    variantOf(ordinary, name, what, change);
  const accept = operation.answerTypes.find((type) => type.endsWith("/xml")) ?? "application/xml";
  const path = `${operation.path}/cbss-contract`;
  const contentType = "application/x-cbss-contract";
  const verb = (method: string) =>
    variant(method, method, { method, ...(method === "GET" && { body: undefined, contentType: undefined }) });
  const get = verb("GET");
  const verbs = OTHER_VERBS.filter((method) => !operation.methods.includes(method));
  return {
    unknownPath: variant("no-route", "a request to a path that does not exist", { path }),
    unknownPathAsXml: variant(
      "no-route-xml",
      `a request to a path that does not exist, to be answered as ${accept}`,
      { path, accept },
    ),
    lowerCasePath: variant("path-case", "a request of an unknown client to the path in lower case", {
      path: operation.path.toLowerCase(),
    }),
    lowerCaseQuery: variant(
      "query-case",
      "a request of an unknown client with the names of the query in lower case",
      { signing: UNSIGNED, query: inLowerCase({ Signature: ZERO_SIGNATURE, ...ordinary.query }) },
    ),
    unknownParameter: parameterCall(ordinary, "cbss-contract", "unknown-parameter", "1"),
    parameters: operation.parameters.map((parameter) => parameterCalls(ordinary, parameter)),
    unsupportedType: variant("unsupported-type", `a request as ${contentType}`, { contentType }),
    unsupportedTypeAsXml: variant(
      "unsupported-type-xml",
      `a request as ${contentType}, to be answered as ${accept}`,
      { contentType, accept },
    ),
    untyped: variant("no-type", "a request without Content-Type", { contentType: undefined }),
    ...bodies(ordinary),
    get,
    unsignedGet: variantOf(get, "GET.unsigned", "GET without Signature", { signing: UNSIGNED }),
    verbs: verbs.map((method) => ({ method, call: method === "GET" ? get : verb(method) })),
  };
}

/** A call that differs from another in one thing. */
function variantOf(ordinary: Call, name: string, what: string, change: Partial<Call>): Call {
  return { ...ordinary, id: `${ordinary.operation}.variant.${name}`, what, ...change };
}

function inLowerCase(query: Call["query"]): Call["query"] {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name.toLowerCase(), value]));
}

function parameterCalls(ordinary: Call, parameter: QueryParameter): ParameterCalls {
  const { name, another, unknown } = parameter;
  return {
    parameter,
    absent: parameterCall(ordinary, name, "absent"),
    blank: parameterCall(ordinary, name, "blank", ""),
    another: another === undefined ? undefined : parameterCall(ordinary, name, "another", another),
    unknown: unknown === undefined ? undefined : parameterCall(ordinary, name, "unknown", unknown),
  };
}

// A query parameter has this value, or is left out.
function parameterCall(ordinary: Call, name: string, how: string, value?: string): Call {
  const { [name]: _, ...others } = ordinary.query;
  const what = `a request of an unknown client ${value === undefined ? `without ${name}` : `with ${name}=${value}`}`;
  const query = value === undefined ? others : { ...others, [name]: value };
  return variantOf(ordinary, `${name}.${how}`, what, { query });
}

function bodies(ordinary: Call): Pick<Variants, "malformed" | "list" | "empty" | "huge" | "deep"> {
  const variant = (name: string, what: string, body: Call["body"]) =>
    variantOf(ordinary, name, what, { body, isUnusual: true });
  const client = "a request of an unknown client";
  return {
    malformed: variant(
      "malformed",
      `a request that breaks off in the middle, as ${ordinary.contentType}`,
      (values) => halfOf(String(ordinary.body?.(values))),
    ),
    list: variant("list", "a list in place of a request", (values) => `[${ordinary.body?.(values)}]`),
    empty: variant("empty", "a request with an empty body", () => ""),
    huge: { ...variant("huge", `${client} of ${HUGE / 2 ** 20} MiB`, hugeBody), mayBeCutOff: true },
    deep: variant("deep", `${client}, nested ${DEEP} levels deep`, () =>
      envelopeWith("[".repeat(DEEP) + "]".repeat(DEEP)),
    ),
  };
}

function halfOf(text: string): string {
  return text.slice(0, text.length / 2);
}

let huge: Uint8Array | undefined;

// The same bytes for every operation: to make them again for each has the memory collected over and over.
function hugeBody(): Uint8Array {
  huge ??= new TextEncoder().encode(envelopeWith(`"${"sixteen letters ".repeat(HUGE / 16)}"`));
  return huge;
}

function envelopeWith(padding: string): string {
  return `{"ClientCode":"${UNKNOWN_CLIENT}","Padding":${padding},"Content":null}`;
}
