/**
 * Rule `cbss/unused-examples`: no example is decoration.
 * Looks in every folder that the document takes an example file from, and in the folders inside.
 */
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Oas3Rule } from "@redocly/openapi-core";

/** Refuses a file that lies among the examples without being one of the document's. */
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
        // An example that is written in the document itself says nothing about the folder of the document.
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

/** Every file once, although a folder and one inside it may both be asked for. */
function filesIn(folders: Set<string>): Set<string> {
  return new Set(
    [...folders].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
}
