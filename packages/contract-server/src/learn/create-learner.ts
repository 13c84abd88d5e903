// Watches the answers of a run for what stands in the objects that the document leaves open.
import {
  nameOf,
  type OpenApiDocument,
  placeOf,
  type ResolvedSchema,
  readDocument,
} from "@cbss/internal/document";
import type { SeenAnswer } from "../answer/answer.ts";
import { schemaOf } from "../answer/read-answer.ts";
import { schemaProblems } from "../answer/schema-problems.ts";
import { readOperations } from "../document/operation.ts";
import { emptyShape, memberOf, type Shape, see } from "./shape.ts";

/** What was seen in the open objects. */
export interface Learner {
  readonly learn: (answer: SeenAnswer) => void;
  /** By the place of the open object in the document: the keys that lead to its schema. */
  readonly seen: () => readonly { readonly place: readonly string[]; readonly shape: Shape }[];
}

interface Visit {
  readonly schema: ResolvedSchema;
  readonly place: readonly string[];
  readonly value: unknown;
}

type Places = Map<string, { place: readonly string[]; shape: Shape }>;

/** Makes a learner for a document; a member whose name is not showable, for instance since a secret is in it, is passed over. */
export function createLearner(document: OpenApiDocument, isShowable: (name: string) => boolean): Learner {
  const { operations: resolved, schemas } = readDocument(document);
  const operations = new Map(readOperations(resolved).map((operation) => [operation.id, operation]));
  const schemaProblem = schemaProblems(document);
  const places: Places = new Map();

  // Only JSON has types; and what does not fit the document is told by a check, not learned.
  function learn({ operation, status, format, value }: SeenAnswer): void {
    const schema = schemaOf(operations.get(operation), status);
    if (format !== "json" || schema === undefined || schemaProblem(schema, value) !== undefined) return;
    visit({ schema, place: [], value });
  }

  function visit({ schema: use, place: from, value }: Visit): void {
    const name = use.$ref === undefined ? use["x-schema"]?.name : nameOf(use.$ref);
    // Of a schema that contains itself, the use within has nothing but its name.
    const schema = (use.$ref !== undefined && schemas[nameOf(use.$ref)]) || use;
    // An overlay changes the schema where it stands.
    const place = name === undefined ? from : placeOf(document, `#/components/schemas/${name}`);
    if (Array.isArray(value) && schema.items) {
      for (const item of value) visit({ schema: schema.items, place: [...place, "items"], value: item });
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [name, member] of Object.entries(value)) {
      const known = schema.properties?.[name];
      if (known !== undefined) visit({ schema: known, place: [...place, "properties", name], value: member });
      else if (schema.additionalProperties === true && isShowable(name)) {
        see(memberOf(shapeAt(places, place), name), member, isShowable);
      }
    }
  }

  return { learn, seen: () => [...places.values()] };
}

function shapeAt(places: Places, place: readonly string[]): Shape {
  const key = JSON.stringify(place);
  const known = places.get(key) ?? { place, shape: emptyShape() };
  places.set(key, known);
  return known.shape;
}
