/**
 * Adds the provenance of each fact to its description, because renderers of the document show only descriptions.
 */
import {
  type Fact,
  mapValues,
  type Provenance,
  provenanceOfForm,
  type ResolvedHeader,
  type ResolvedMediaType,
  type ResolvedParameter,
  type ResolvedResponse,
  type ResolvedSchema,
  type Schema,
  type SecurityScheme,
  schemasWithin,
} from "@cbss/internal/document";
import { badgeWithReason } from "./badge.ts";
import { type Operation, signatureScheme } from "./document.ts";
import { highlighterName } from "./markdown.ts";

/** An operation with badges in the descriptions of all its facts. */
export function withBadges(operation: Operation): Operation {
  const { parameters, requestBody, responses, "x-codeSamples": samples } = operation;
  return {
    ...operation,
    description: describe(operation),
    parameters: parameters.map(parameterWithBadges),
    ...(requestBody && { requestBody: bodyWithBadges(requestBody) }),
    responses: mapValues(responses, responseWithBadges),
    "x-codeSamples": samples.map((sample) => ({ ...sample, lang: highlighterName(sample.lang) })),
  };
}

function bodyWithBadges<Body extends Fact & Pick<ResolvedResponse, "content" | "description">>(
  body: Body,
): Body {
  return { ...body, description: describe(body), content: mapValues(body.content, mediaTypeWithBadges) };
}

function responseWithBadges(response: ResolvedResponse): ResolvedResponse {
  return { ...bodyWithBadges(response), headers: mapValues(response.headers, parameterWithBadges) };
}

function parameterWithBadges<Kind extends ResolvedParameter | ResolvedHeader>(parameter: Kind): Kind {
  return { ...parameter, description: describe(parameter, keywordNotes(parameter.schema)) };
}

function mediaTypeWithBadges(media: ResolvedMediaType, name: string): ResolvedMediaType {
  const schema = schemaWithBadges(media.schema);
  const description = [schema.description, ...mediaTypeNotes(media, name)].filter(Boolean).join("\n\n");
  return { ...media, schema: { ...schema, description } };
}

/** A schema with badges in its description and in those of everything inside it. */
export function schemaWithBadges(schema: ResolvedSchema): ResolvedSchema {
  const description = describe(schema, schemaNotes(schema));
  return { ...schema, ...schemasWithin(schema, schemaWithBadges), description };
}

/** The other facts about a schema besides its description and its provenance, as Markdown. */
export function schemaNotes(schema: ResolvedSchema): string[] {
  const { "x-schema": named, "x-provenance": ofUse } = schema;
  const ofForm = provenanceOfForm(schema);
  return [
    ...keywordNotes(schema),
    isSame(ofForm, ofUse) ? "" : `Its form: ${badgeWithReason(ofForm)}.`,
    named?.description === schema.description ? "" : (named?.description?.trim() ?? ""),
    ...(schema.allOf ?? []).map(compositionNote),
  ].filter(Boolean);
}

/** Returns whether two facts are equally certain, for the same reason. */
export const isSame = (one: Provenance, other: Provenance): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The facts about a body in one format besides its schema, as Markdown. */
export function mediaTypeNotes(media: ResolvedMediaType, name: string): string[] {
  return [name.includes("xml") ? xmlNote(media.schema) : "", encodingNote(media.encoding)].filter(Boolean);
}

/** Moves the description of a part to its properties, because renderers show only the properties of a part. */
function compositionNote({ "x-schema": named }: ResolvedSchema): string {
  return named ? `It has all of \`${named.name}\`: ${badgeWithReason(named["x-provenance"])}.` : "";
}

/** Sentences on keywords that are less certain than their schema. */
export function keywordNotes(schema: Schema): string[] {
  const note = (start: string, provenance: Provenance | undefined): string =>
    provenance ? `${start} ${badgeWithReason(provenance)}.` : "";
  return [
    note("Which fields are required is", schema["x-required-provenance"]),
    note("The pattern is", schema["x-pattern-provenance"]),
  ];
}

function xmlNote({ xml }: ResolvedSchema): string {
  return xml?.name
    ? `In XML the root element is \`${xml.name}\`: ${badgeWithReason(xml["x-provenance"])}.`
    : "";
}

function encodingNote(encoding: ResolvedMediaType["encoding"]): string {
  const notes = Object.entries(encoding).map(([name, { style, "x-provenance": provenance }]) => {
    return `In a form \`${name}\` is written in the style \`${style}\`: ${badgeWithReason(provenance)}.`;
  });
  return notes.join(" ");
}

/** The description of the signature with a badge for each part of the formula. */
export const signatureWithBadges = (): string => schemeWithBadges(signatureScheme).description ?? "";

export function schemeWithBadges(scheme: SecurityScheme): SecurityScheme {
  const parts = Object.entries(scheme["x-signature"] ?? {}).map(
    ([name, { value, "x-provenance": provenance }]) => {
      return `- \`${name}\`: \`${[value].flat().join(" + ")}\` ${badgeWithReason(provenance)}`;
    },
  );
  return { ...scheme, description: describe(scheme, [parts.join("\n")]) };
}

interface Described {
  readonly "x-provenance"?: Provenance;
  readonly description?: string;
}

/** The badge, the description, and other facts. */
function describe(fact: Described, notes: readonly string[] = []): string {
  const { "x-provenance": provenance, description } = fact;
  return [provenance && badgeWithReason(provenance), description?.trim(), ...notes]
    .filter(Boolean)
    .join("\n\n");
}
