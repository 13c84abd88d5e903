/**
 * What a request of an operation says, and in which formats.
 */
import { mergeSchema, type ResolvedMediaType, type ResolvedSchema, reasonOf } from "@cbss/internal/document";
import { type CheckProvenance, checkProvenance } from "./check-provenance.ts";

type ByName<Value> = Readonly<Record<string, Value>>;

/** What an operation takes. */
export interface OperationRequest {
  /** The media types of its request, in the order of the document. */
  readonly requestTypes: readonly string[];
  /** How sure it is that a request of each media type is read, by the type. */
  readonly requestProvenance: ByName<CheckProvenance>;
  /** Why a media type may not work, by the type; empty where nothing is said of it. */
  readonly requestReasons: ByName<string>;
  /** Its schema, that of its first format. */
  readonly request: ResolvedSchema;
  /** The fields of its Content, by name; none where the Content is a list or a value. */
  readonly fields: ByName<ResolvedSchema>;
  /** The fields that are a password. */
  readonly passwords: readonly string[];
  /** The fields that say what a change asks for: not the password, and nothing that has a default. */
  readonly newFields: readonly string[];
  /** Whether a request without Content is invalid, so that a correct server refuses it however it is signed. */
  readonly refusesNoContent: boolean;
  /** The Content of the example that the document gives of a request. */
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

// What is less sure: that the media type works at all, or how it is written.
function provenanceOf(name: string, { encoding, ...mediaType }: ResolvedMediaType, { xml }: ResolvedSchema) {
  const format = name.endsWith("/xml") ? xml : encoding["Content"];
  const ofType = mediaType["x-provenance"];
  return ofType === "documented" && format !== undefined ? format["x-provenance"] : ofType;
}

const NO_SCHEMA: ResolvedSchema = { "x-provenance": "documented" };

/** The properties of a schema; of alternatives, those of the first. */
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
