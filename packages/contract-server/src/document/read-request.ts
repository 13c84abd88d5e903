/**
 * Reads the contents and the formats of an operation's request.
 */
import { mergeSchema, type ResolvedMediaType, type ResolvedSchema, reasonOf } from "@cbss/internal/document";
import { type CheckProvenance, checkProvenance } from "./check-provenance.ts";

type ByName<Value> = Readonly<Record<string, Value>>;

/** The request of an operation. */
export interface OperationRequest {
  /** The media types of its request, in the order of the document. */
  readonly requestTypes: readonly string[];
  /** How certain it is that the server reads a request in a media type, by type. */
  readonly requestProvenance: ByName<CheckProvenance>;
  /** Why a media type may not work, by type; empty if the document gives no reason. */
  readonly requestReasons: ByName<string>;
  /** The schema of its first format. */
  readonly request: ResolvedSchema;
  /** The fields of its Content, by name; empty if the Content is a list or a single value. */
  readonly fields: ByName<ResolvedSchema>;
  /** The names of the password fields. */
  readonly passwords: readonly string[];
  /** The names of the fields with the new values of a change: neither passwords nor fields with a default. */
  readonly newFields: readonly string[];
  /** Whether a request without Content is invalid, so that a correct server refuses it whatever its signature. */
  readonly refusesNoContent: boolean;
  /** The Content of the document's example request. */
  readonly exampleContent: unknown;
}

/** Reads the request of an operation from its formats. */
export function readRequest(content: ByName<ResolvedMediaType>): OperationRequest {
  const request = Object.values(content)[0]?.schema ?? NO_SCHEMA;
  const form = fieldsOf(request)["Content"];
  const fields = form === undefined ? {} : fieldsOf(form);
  const passwords = Object.keys(fields).filter((name) => isPassword(name, fields[name]));
  const isNew = (name: string) => !passwords.includes(name) && fields[name]?.default === undefined;
  return {
    requestTypes: Object.keys(content),
    requestProvenance: Object.fromEntries(
      Object.entries(content).map(([name, mediaType]) => [
        name,
        checkProvenance(provenanceOf(name, mediaType, request)),
      ]),
    ),
    requestReasons: Object.fromEntries(
      Object.entries(content).map(([name, mediaType]) => [name, reasonOf(mediaType["x-provenance"])]),
    ),
    request,
    fields,
    passwords,
    newFields: Object.keys(fields).filter(isNew),
    refusesNoContent:
      mergeSchema(request).required.includes("Content") &&
      form !== undefined &&
      !mergeSchema(form).types.includes("null"),
    exampleContent: exampleContent(content),
  };
}

// The less certain of two facts: that the media type works at all, and how it is written.
function provenanceOf(name: string, { encoding, ...mediaType }: ResolvedMediaType, { xml }: ResolvedSchema) {
  const format = name.endsWith("/xml") ? xml : encoding["Content"];
  const ofType = mediaType["x-provenance"];
  return ofType === "documented" && format !== undefined ? format["x-provenance"] : ofType;
}

const NO_SCHEMA: ResolvedSchema = { "x-provenance": "documented" };

/** Lists the properties of a schema; if it has alternatives, the first one counts. */
function fieldsOf(schema: ResolvedSchema): ByName<ResolvedSchema> {
  const [alternative] = schema.oneOf ?? schema.anyOf ?? [];
  return { ...(alternative && fieldsOf(alternative)), ...mergeSchema(schema).properties };
}

function isPassword(name: string, { format }: Partial<ResolvedSchema> = {}): boolean {
  return format === "password" || name === "Password";
}

function exampleContent(content: ByName<ResolvedMediaType>): unknown {
  const [example] = Object.values(content["application/json"]?.examples ?? {});
  return (example?.value as { Content?: unknown } | undefined)?.Content;
}
