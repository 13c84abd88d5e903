/**
 * Our document as if CBSS had more operations: copies of ours, each with its own number, path, schemas and examples. The
 * first operations are ours unchanged, so with two operations it is the document itself.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type OpenApiDocument, type ResolvedOperation, readDocument } from "@cbss/internal/document";

type Copied = Pick<OpenApiDocument, "paths"> & {
  components: Pick<OpenApiDocument["components"], "schemas" | "examples">;
};

/** The document with `count` operations. */
export function generatedDocument(operations: number): OpenApiDocument {
  const document = ourDocument();
  const ours = readDocument(document).operations.map((operation) => partOf(document, operation));
  const copies = Array.from({ length: operations }, (_, number) => {
    const text = ours[number % ours.length] ?? "";
    return JSON.parse(numbered(text, Math.floor(number / ours.length))) as Copied;
  });
  const { schemas, examples = {} } = document.components;
  return {
    ...document,
    paths: Object.assign({}, ...copies.map(({ paths }) => paths)),
    components: {
      ...document.components,
      schemas: Object.assign({}, ...copies.map(({ components }) => components.schemas), shared(schemas)),
      examples: Object.assign({}, ...copies.map(({ components }) => components.examples), shared(examples)),
    },
  };
}

/** The original of a numbered path, in any letter case. */
export const withoutNumber = (url: string): string => url.replace(/(\/\d\/PasswordAndNew[a-z]+)\d+/i, "$1");

function ourDocument(): OpenApiDocument {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"));
}

/** The operation of a path, with everything that is named after it, as JSON. */
function partOf(
  { paths, components: { schemas, examples = {} } }: OpenApiDocument,
  { path, operationId }: ResolvedOperation,
): string {
  const isOwn = ([name]: [string, unknown]) =>
    name.replaceAll("-", "").toLowerCase().startsWith(operationId.toLowerCase());
  return JSON.stringify({
    paths: { [path]: paths[path] },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).filter(isOwn)),
      examples: Object.fromEntries(Object.entries(examples).filter(isOwn)),
    },
  });
}

/** The names that belong to no operation, such as `Message` and `http-error.no-route`. */
function shared<Value>(components: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(components).filter(([name]) => !/^start/i.test(name)));
}

/** Adds a number to every name of the operation, and to the summary, which repeats the operationId. */
function numbered(text: string, number: number): string {
  if (number === 0) return text;
  return text
    .replaceAll(/(start\w+Change|start[a-z-]+-change)/gi, `$1${number}`)
    .replaceAll(/(\/\d\/PasswordAndNew[A-Za-z]+)/g, `$1${number}`)
    .replaceAll(/("summary":"Start chang[^"]*)/g, `$1 (change${number})`);
}
