// Watches the answers of a run for what stands in the objects that the document leaves open.
import { schemaOf } from "../answer/read-answer.ts";
import { schemaProblems } from "../answer/schema-problems.ts";
import { dereference, type OpenApiDocument, placeOf, type Schema } from "../document/document.ts";
import { operationOf, readOperations } from "../document/operation.ts";
import type { SeenAnswer } from "../options.ts";
import { emptyShape, memberOf, type Shape, see } from "./shape.ts";

/** What was seen in the open objects. */
export interface Learner {
  readonly learn: (answer: SeenAnswer) => void;
  /** By the place of the open object in the document: the keys that lead to its schema. */
  readonly seen: () => readonly { readonly place: readonly string[]; readonly shape: Shape }[];
}

interface Visit {
  readonly schema: Schema;
  readonly place: readonly string[];
  readonly value: unknown;
}

/** Makes a learner for a document; a member whose name is not showable, for instance since a secret is in it, is passed over. */
export function createLearner(document: OpenApiDocument, isShowable: (name: string) => boolean): Learner {
  const operations = readOperations(document);
  const schemaProblem = schemaProblems(document);
  const places = new Map<string, { place: readonly string[]; shape: Shape }>();

  // Only JSON has types; and what does not fit the document is told by a check, not learned.
  function learn({ operation, status, format, value }: SeenAnswer): void {
    const schema = schemaOf(operationOf(operations, operation), status);
    if (format !== "json" || schema === undefined || schemaProblem(schema, value) !== undefined) return;
    visit({ schema, place: [], value });
  }

  function visit({ schema: reference, place: from, value }: Visit): void {
    const schema = dereference(document, reference);
    // An overlay changes the schema where it stands.
    const place = reference.$ref === undefined ? from : placeOf(document, reference.$ref);
    if (Array.isArray(value)) {
      for (const item of value)
        visit({ schema: schema.items ?? {}, place: [...place, "items"], value: item });
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [name, member] of Object.entries(value)) {
      const known = schema.properties?.[name];
      if (known !== undefined) visit({ schema: known, place: [...place, "properties", name], value: member });
      else if (schema.additionalProperties === true && isShowable(name)) {
        see(memberOf(shapeAt(place), name), member, isShowable);
      }
    }
  }

  function shapeAt(place: readonly string[]): Shape {
    const key = JSON.stringify(place);
    const known = places.get(key) ?? { place, shape: emptyShape() };
    places.set(key, known);
    return known.shape;
  }

  return { learn, seen: () => [...places.values()] };
}
