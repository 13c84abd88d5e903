// Writes an OpenAPI Overlay 1.0.0 (https://spec.openapis.org/overlay/v1.0.0) with the learned shapes.

import type { OpenApiDocument } from "@cbss/internal/document";
import { stringify } from "yaml";
import type { Learner } from "./create-learner.ts";
import { toProperties } from "./to-schema.ts";

/** Writes the overlay as YAML; undefined if nothing was observed, because an overlay must have an action. */
export function toOverlay({ info }: OpenApiDocument, { seen }: Learner, now: Date): string | undefined {
  const day = now.toISOString().slice(0, 10);
  const actions = seen()
    .map(({ place, shape }) => ({
      target: toJsonPath(place),
      update: { properties: toProperties(shape.members, day) },
    }))
    .sort((a, b) => (a.target < b.target ? -1 : 1));
  if (actions.length === 0) return undefined;
  const title = `What the open objects of ${info.title} ${info.version} contained in responses`;
  // YAML 1.1 parsers would read an unquoted day as a date.
  return stringify(
    { overlay: "1.0.0", info: { title, version: day }, actions },
    { lineWidth: 0, schema: "yaml-1.1" },
  );
}

function toJsonPath(keys: readonly string[]): string {
  const steps = keys.map((key) =>
    /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `['${key.replace(/['\\]/g, "\\$&")}']`,
  );
  return `$${steps.join("")}`;
}
