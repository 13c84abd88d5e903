// Records what the responses of a run contain in the objects that the document leaves open.
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

/** Records the contents of the open objects. */
export interface Learner {
  readonly learn: (answer: SeenAnswer) => void;
  /** The recorded shapes, each with the place of its open object: the keys that lead to its schema in the document. */
  readonly seen: () => readonly { readonly place: readonly string[]; readonly shape: Shape }[];
}

interface Visit {
  readonly schema: ResolvedSchema;
  readonly place: readonly string[];
  readonly value: unknown;
}

type Places = Map<string, { place: readonly string[]; shape: Shape }>;

/** Makes a learner for a document. It skips a property whose name must not be shown, for example because it contains a secret. */
export function createLearner(document: OpenApiDocument, isShowable: (name: string) => boolean): Learner {
  const { operations: resolved, schemas } = readDocument(document);
  const operations = new Map(readOperations(resolved).map((operation) => [operation.id, operation]));
  const schemaProblem = schemaProblems(document);
  const places: Places = new Map();

  // Only JSON has types. A response that violates the document is reported by a check, and not learned from.
  function learn({ operation, status, format, value }: SeenAnswer): void {
    const schema = schemaOf(operations.get(operation), status);
    if (format !== "json" || schema === undefined || schemaProblem(schema, value) !== undefined) return;
    visit({ schema, place: [], value });
  }

  function visit({ schema: use, place: from, value }: Visit): void {
    const name = use.$ref === undefined ? use["x-schema"]?.name : nameOf(use.$ref);
    // In a schema that contains itself, the inner use has only its name.
    const schema = (use.$ref !== undefined && schemas[nameOf(use.$ref)]) || use;
    // An overlay changes a named schema at its definition.
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
