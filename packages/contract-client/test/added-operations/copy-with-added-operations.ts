import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenApiDocument } from "@cbss/internal/document";
import { copyWorkspace, type WorkspaceCopy } from "@cbss/testing/copy-workspace";
import { parse, stringify } from "yaml";

/** Copies packages, and adds `operations.yaml` to the copied document; changes nothing else. */
export function copyWithAddedOperations(...packages: readonly string[]): WorkspaceCopy {
  const copy = copyWorkspace("spec", ...packages);
  const file = join(copy.folder, "spec/openapi.yaml");
  const ours: OpenApiDocument = parse(readFileSync(file, "utf8"));
  const added: OpenApiDocument = parse(readFileSync(new URL("operations.yaml", import.meta.url), "utf8"), {
    merge: true,
  });
  const document = {
    ...ours,
    tags: [...(ours.tags ?? []), ...(added.tags ?? [])],
    paths: { ...ours.paths, ...added.paths },
    components: {
      ...ours.components,
      schemas: { ...ours.components.schemas, ...added.components.schemas },
    },
  };
  // The linter reads YAML 1.1, in which an unquoted date is not text.
  writeFileSync(
    file,
    stringify(document, { lineWidth: 0, schema: "yaml-1.1", aliasDuplicateObjects: false }),
  );
  return copy;
}
