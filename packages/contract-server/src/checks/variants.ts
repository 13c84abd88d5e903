// Variants of the unknown client's request, each unusual in one thing.
import type { Call } from "../call/call.ts";
import { UNSIGNED, ZERO_SIGNATURE } from "../call/signing.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { Operation } from "../document/operation.ts";
import type { QueryParameter } from "../document/query-parameter.ts";

/** The variants of an operation's ordinary request. */
export interface Variants {
  readonly unknownPath: Call;
  readonly unknownPathAsXml: Call;
  readonly lowerCasePath: Call;
  readonly lowerCaseQuery: Call;
  readonly unknownParameter: Call;
  /** The calls for each query parameter. */
  readonly parameters: readonly ParameterCalls[];
  readonly unsupportedType: Call;
  readonly untyped: Call;
  readonly unsupportedTypeAsXml: Call;
  /** Ends in the middle: Newtonsoft.Json reads the half that came. */
  readonly malformed: Call;
  /** A list instead of the envelope, which no setting of the framework reads. */
  readonly list: Call;
  readonly empty: Call;
  readonly huge: Call;
  readonly deep: Call;
  readonly get: Call;
  readonly unsignedGet: Call;
  /** Each verb that the path does not support. */
  readonly verbs: readonly { readonly method: string; readonly call: Call }[];
}

/** The calls for one query parameter; undefined if the document gives no such value. */
export interface ParameterCalls {
  readonly parameter: QueryParameter;
  readonly absent: Call;
  readonly blank: Call;
  readonly another: Call | undefined;
  readonly unknown: Call | undefined;
}

/** The length of a huge body, in bytes. */
export const HUGE: number = 2 * 2 ** 20;

/** The number of levels of a deep body. */
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
      `a request to a path that does not exist, asking for ${accept}`,
      { path, accept },
    ),
    lowerCasePath: variant("path-case", "a request of an unknown client to the path in lower case", {
      path: operation.path.toLowerCase(),
    }),
    lowerCaseQuery: variant(
      "query-case",
      "a request of an unknown client with its parameter names in lower case",
      { signing: UNSIGNED, query: inLowerCase({ Signature: ZERO_SIGNATURE, ...ordinary.query }) },
    ),
    unknownParameter: parameterCall(ordinary, "cbss-contract", "unknown-parameter", "1"),
    parameters: operation.parameters.map((parameter) => parameterCalls(ordinary, parameter)),
    unsupportedType: variant("unsupported-type", `a request as ${contentType}`, { contentType }),
    unsupportedTypeAsXml: variant(
      "unsupported-type-xml",
      `a request as ${contentType}, asking for ${accept}`,
      { contentType, accept },
    ),
    untyped: variant("no-type", "a request without Content-Type", { contentType: undefined }),
    ...bodies(ordinary),
    get,
    unsignedGet: variantOf(get, "GET.unsigned", "GET without Signature", { signing: UNSIGNED }),
    verbs: verbs.map((method) => ({ method, call: method === "GET" ? get : verb(method) })),
  };
}

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
      `a request that ends in the middle, as ${ordinary.contentType}`,
      (values) => {
        const text = String(ordinary.body?.(values));
        return text.slice(0, text.length / 2);
      },
    ),
    list: variant("list", "a list instead of a request", (values) => `[${ordinary.body?.(values)}]`),
    empty: variant("empty", "a request with an empty body", () => ""),
    huge: { ...variant("huge", `${client} of ${HUGE / 2 ** 20} MiB`, hugeBody), mayBeCutOff: true },
    deep: variant("deep", `${client}, nested ${DEEP} levels deep`, () =>
      envelopeWith("[".repeat(DEEP) + "]".repeat(DEEP)),
    ),
  };
}

let huge: Uint8Array | undefined;

// The same bytes for every operation, because new ones for each would keep the garbage collector busy.
function hugeBody(): Uint8Array {
  huge ??= new TextEncoder().encode(envelopeWith(`"${"sixteen letters ".repeat(HUGE / 16)}"`));
  return huge;
}

function envelopeWith(padding: string): string {
  return `{"ClientCode":"${UNKNOWN_CLIENT}","Padding":${padding},"Content":null}`;
}
