/**
 * Rule `cbss/unused-examples`: the document uses every example file.
 * Searches every folder with an example file of the document, and its subfolders.
 */
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Oas3Rule } from "@redocly/openapi-core";

/** Refuses a file among the examples that the document does not use. */
export const unusedExamples: Oas3Rule = () => {
  const used = new Set<string>();

  return {
    Example({ externalValue }, { location }) {
      const document = location.source.absoluteRef;
      used.add(document);
      if (externalValue) used.add(fileURLToPath(new URL(externalValue, pathToFileURL(document))));
    },

    Root: {
      leave(_root, { location, report }) {
        const document = location.source.absoluteRef;
        // An inline example does not make the document's folder a folder of examples.
        used.delete(document);
        for (const file of filesIn(new Set([...used].map(dirname)))) {
          if (used.has(file)) continue;
          const message = `Expected every example file to be used, but ${relative(dirname(document), file)} is not: refer to it or delete it.`;
          report({ message, location });
        }
      },
    },
  };
};

/** Lists every file once, even if both a folder and its subfolder are searched. */
function filesIn(folders: Set<string>): Set<string> {
  return new Set(
    [...folders].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
}
