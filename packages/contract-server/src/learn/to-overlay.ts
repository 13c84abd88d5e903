// An OpenAPI Overlay 1.0.0 (https://spec.openapis.org/overlay/v1.0.0) with what was learned.

import type { OpenApiDocument } from "@cbss/internal/document";
import { stringify } from "yaml";
import type { Learner } from "./create-learner.ts";
import { toProperties } from "./to-schema.ts";

/** Writes the overlay as YAML; undefined where nothing was seen, since an overlay must have an action. */
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
  // A day that is not quoted would be a date to those who read YAML 1.1.
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
