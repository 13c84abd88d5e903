/**
 * Writes a bundled document in the form of our sources in spec/: text examples and code samples are separate files. The linter
 * reads text examples from files and would refuse them inline. The bundle puts both back.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import type { MediaType, OpenApiDocument, OperationObject } from "@cbss/internal/document";

/** Resolves to the path of the document. */
export function writeSource(document: OpenApiDocument, folder: string): string {
  for (const part of ["examples", "samples"]) mkdirSync(`${folder}/${part}`, { recursive: true });
  const text = JSON.stringify(document, (key, value) => {
    if (key === "content") return contentWithFiles(value, folder);
    return key === "post" ? operationWithFiles(value, folder) : value;
  });
  writeFileSync(`${folder}/openapi.yaml`, text); // JSON is valid YAML.
  return `${folder}/openapi.yaml`;
}

function contentWithFiles(content: Record<string, MediaType>, folder: string): object {
  const entries = Object.entries(content).map(([mediaType, media]) => {
    const name = kebabCase(media.schema?.$ref?.replace(/^.*\/|(Request|Response)$/g, "") ?? "");
    const examples = Object.entries(media.examples ?? {}).map(([key, { value, ...about }]) => {
      if (typeof value !== "string") return [key, value === undefined ? about : { ...about, value }];
      const externalValue = `examples/${name}.${key}.${mediaType.endsWith("xml") ? "xml" : "form"}`;
      writeFileSync(`${folder}/${externalValue}`, value);
      return [key, { ...about, externalValue }];
    });
    return [mediaType, { ...media, examples: Object.fromEntries(examples) }];
  });
  return Object.fromEntries(entries);
}

const extensions: Record<string, string> = {
  Shell: "sh",
  TypeScript: "ts",
  "C#": "cs",
  Python: "py",
  Java: "java",
  PHP: "php",
  Go: "go",
};

function operationWithFiles(
  { "x-codeSamples": samples = [], ...operation }: OperationObject,
  folder: string,
): object {
  for (const { lang, source } of samples) {
    writeFileSync(`${folder}/samples/${kebabCase(operation.operationId)}.${extensions[lang]}`, source);
  }
  return operation;
}

function kebabCase(name: string): string {
  return name.replace(/(?<!^)(?=[A-Z])/g, "-").toLowerCase();
}
