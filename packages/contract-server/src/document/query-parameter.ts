import type { CheckProvenance } from "../report/report.ts";
import { dereference, type OpenApiDocument, type OperationObject, type Parameter } from "./document.ts";
import { provenanceOf } from "./provenance.ts";

/** A query parameter of an operation. */
export interface QueryParameter {
  readonly name: string;
  /** Which value it has where it is not sent; undefined where the document gives none. */
  readonly default: string | undefined;
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

/** The query parameters of an operation. */
export function readParameters(document: OpenApiDocument, operation: OperationObject): QueryParameter[] {
  return (operation.parameters ?? [])
    .map((parameter) => dereference(document, parameter))
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => readParameter(document, parameter, operation["x-provenance"]));
}

function readParameter(
  document: OpenApiDocument,
  { name, schema = {}, examples = {}, "x-provenance": own }: Parameter,
  inherited: unknown,
): QueryParameter {
  const known = schema.default === undefined ? undefined : String(schema.default);
  const others = Object.values(examples).map((example) => String(dereference(document, example).value));
  return {
    name,
    default: known,
    another: others.find((value) => value !== known),
    unknown: known?.replace(/[a-z]/g, "z").replace(/[A-Z]/g, "Z"),
    refusesBlank: schema.pattern !== undefined && !new RegExp(schema.pattern).test(""),
    provenance: provenanceOf(own, inherited),
    formProvenance: provenanceOf(schema["x-pattern-provenance"], own, inherited),
  };
}
