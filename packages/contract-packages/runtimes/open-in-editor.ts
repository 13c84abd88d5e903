/**
 * Finds what an editor shows, with the compiler's language service, as editors do.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Tool, toolFile } from "@cbss/testing";

export interface Editor {
  /** Returns the hint for hovering over a text: the type, then its documentation. */
  hover(text: string): string;
  /** Returns the hint after typing a text. */
  signature(text: string): string;
}

/** Opens a file with the given content in a consumer's folder. */
export function openInEditor(compiler: Tool, folder: string, content: string): Editor {
  const ts = createRequire(import.meta.url)(toolFile(compiler).replace("bin/tsc", "lib/typescript.js"));
  const file = join(folder, "in-editor.ts");
  const readFile = (path: string) => (path === file ? content : ts.sys.readFile(path));
  const service = ts.createLanguageService({
    ...ts.sys,
    readFile,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    fileExists: (path: string) => path === file || ts.sys.fileExists(path),
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    }),
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path: string) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  });
  const text = (parts: unknown) => ts.displayPartsToString(parts) as string;

  return {
    hover(over) {
      const info = service.getQuickInfoAtPosition(file, content.lastIndexOf(over) + 1);
      return `${text(info?.displayParts)}\n${text(info?.documentation)}`;
    },
    signature(after) {
      const at = content.lastIndexOf(after) + after.length;
      const item = service.getSignatureHelpItems(file, at, undefined)?.items[0];
      if (item === undefined) return "";
      const parameters = item.parameters.map((one: { displayParts: unknown }) => text(one.displayParts));
      const between = parameters.join(text(item.separatorDisplayParts));
      return text(item.prefixDisplayParts) + between + text(item.suffixDisplayParts);
    },
  };
}
