import type { ResolvedParameter } from "@cbss/internal/document";
import { type CheckProvenance, checkProvenance } from "./check-provenance.ts";

/** A query parameter of an operation. */
export interface QueryParameter {
  readonly name: string;
  /** Which value it has where it is not sent; undefined where the document gives none. */
  readonly default: string | undefined;
  /** What a caller sends who leaves nothing to chance: the default, or an example of what is required. */
  readonly sent: string | undefined;
  /** Another value that the document gives an example of. */
  readonly another: string | undefined;
  /** A value of the default's form that no server knows. */
  readonly unknown: string | undefined;
  /** Whether an empty value is outside its pattern. */
  readonly refusesBlank: boolean;
  readonly provenance: CheckProvenance;
  /** How sure it is that values besides the default are of the same form. */
  readonly formProvenance: CheckProvenance;
}

/** What the checks of a query parameter are made from. */
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

/** The path with an example of each of its parameters in it. */
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
