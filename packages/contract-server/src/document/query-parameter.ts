import type { ResolvedParameter } from "@cbss/internal/document";
import { type CheckProvenance, checkProvenance } from "./check-provenance.ts";

/** A query parameter of an operation. */
export interface QueryParameter {
  readonly name: string;
  /** The value that applies if the parameter is not sent; undefined if the document gives none. */
  readonly default: string | undefined;
  /** The value that an ordinary call sends: the default, or an example if the parameter is required. */
  readonly sent: string | undefined;
  /** Another value, from the document's examples. */
  readonly another: string | undefined;
  /** A value in the same form as the default that no server supports. */
  readonly unknown: string | undefined;
  /** Whether an empty value violates the pattern. */
  readonly refusesBlank: boolean;
  readonly provenance: CheckProvenance;
  /** How certain it is that other values have the same form as the default. */
  readonly formProvenance: CheckProvenance;
}

/** Reads what the checks of a query parameter need. */
export function readQueryParameter(parameter: ResolvedParameter): QueryParameter {
  const { name, schema, required = false, "x-provenance": provenance } = parameter;
  const known = schema.default === undefined ? undefined : String(schema.default);
  const examples = examplesOf(parameter);
  return {
    name,
    default: known,
    sent: known ?? (required ? examples[0] : undefined),
    another: examples.find((value) => value !== known),
    unknown: known?.replace(/[a-z]/g, "z").replace(/[A-Z]/g, "Z"),
    refusesBlank: schema.pattern !== undefined && !new RegExp(schema.pattern).test(""),
    provenance: checkProvenance(provenance),
    formProvenance: checkProvenance(schema["x-pattern-provenance"] ?? provenance),
  };
}

/** Fills the path with an example value for each of its parameters. */
export function fillPath(path: string, parameters: readonly ResolvedParameter[]): string {
  return path.replace(/\{([^}]+)\}/g, (template, name) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    const [example = template] = parameter === undefined ? [] : examplesOf(parameter);
    return encodeURIComponent(example);
  });
}

function examplesOf({ examples }: ResolvedParameter): string[] {
  return Object.values(examples).map(({ value }) => String(value));
}
