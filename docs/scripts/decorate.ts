/**
 * Makes the document that the reference is rendered from: every use of a schema written out where it stands, and the
 * provenance of each fact put into its description. The renderer knows descriptions only.
 */
import { document, type Node, resolve } from "./document.ts";
import { highlighterName } from "./markdown.ts";
import { badgeWithReason, type Provenance } from "./provenance.ts";

/** The document with provenance in its descriptions, without references to schemas. */
export function decorate(): Node {
  const copy = structuredClone(document);
  for (const item of Object.values<Node>(copy["paths"])) {
    for (const operation of Object.values<Node>(item).filter((node) => node?.["operationId"])) {
      decorateOperation(operation);
    }
  }
  for (const response of Object.values<Node>(copy["components"].responses)) {
    if (response["x-provenance"]) decorateResponse(response, response["x-provenance"]);
  }
  for (const scheme of Object.values<Node>(copy["components"].securitySchemes)) describeScheme(scheme);
  return copy;
}

function decorateOperation(operation: Node): void {
  const here: Provenance = operation["x-provenance"];
  describe(operation, here);
  operation["x-codeSamples"] = operation["x-codeSamples"]?.map((sample: Node) => ({
    ...sample,
    lang: highlighterName(sample["lang"]),
  }));
  operation["parameters"] = operation["parameters"]?.map((parameter: Node) =>
    decorateParameter(parameter, here),
  );
  if (operation["requestBody"]) {
    const body = copyOf(operation["requestBody"]);
    const provenance: Provenance = body["x-provenance"] ?? here;
    describe(body, provenance);
    decorateContent(body["content"], provenance);
    operation["requestBody"] = body;
  }
  for (const [status, reference] of Object.entries<Node>(operation["responses"])) {
    // One that says itself how sure it is reads the same in every operation, and is written once.
    if (reference["$ref"] && resolve(reference)["x-provenance"]) continue;
    const response = copyOf(reference);
    decorateResponse(response, response["x-provenance"] ?? here);
    operation["responses"][status] = response;
  }
}

function decorateResponse(response: Node, provenance: Provenance): void {
  describe(response, provenance);
  for (const [name, header] of Object.entries<Node>(response["headers"] ?? {})) {
    response["headers"][name] = decorateParameter(header, provenance);
  }
  decorateContent(response["content"], provenance);
}

function decorateParameter(reference: Node, around: Provenance): Node {
  const parameter = copyOf(reference);
  const here: Provenance = parameter["x-provenance"] ?? around;
  describe(parameter, here, keywordsOf(parameter["schema"] ?? {}));
  return parameter;
}

function decorateContent(content: Node | undefined, around: Provenance): void {
  for (const [mediaType, media] of Object.entries<Node>(content ?? {})) {
    const here: Provenance = media["x-provenance"] ?? around;
    media["schema"] = writeOut(media["schema"], here, []);
    // Without references here, too: the renderer looks through all of a document's for each.
    for (const [name, example] of Object.entries<Node>(media["examples"] ?? {})) {
      media["examples"][name] = resolve(example);
    }
    const notes = [
      mediaType.includes("xml") ? xmlNote(media["schema"]) : "",
      encodingNote(media["encoding"]),
    ];
    media["schema"].description = [media["schema"].description, ...notes].filter(Boolean).join("\n\n");
  }
}

/** The schema with its references written out, each fact with the nearest provenance outwards from it. */
export function writeOut(schema: Node, around: Provenance, parents: readonly unknown[]): Node {
  const target = resolve(schema);
  if (parents.includes(target)) return schema;
  const use: Provenance = schema["x-provenance"] ?? around;
  const isReference = target !== schema;
  const inside: Provenance = isReference ? (target["x-provenance"] ?? use) : use;
  const { $ref: _, ...beside } = schema;
  const written: Node = isReference ? { ...structuredClone(target), ...beside } : structuredClone(schema);
  const below = [...parents, target];

  for (const [name, property] of Object.entries<Node>(target["properties"] ?? {})) {
    written["properties"][name] = writeOut(property, inside, below);
  }
  for (const key of ["items", "additionalProperties"]) {
    if (typeof target[key] === "object") written[key] = writeOut(target[key], inside, below);
  }
  describe(written, use, keywordsOf(written));
  const differs = isReference && JSON.stringify(use) !== JSON.stringify(inside);
  const about = isReference && schema["description"] ? target["description"] : undefined;
  if (differs || about) {
    const text = [differs ? `Its form: ${badgeWithReason(inside)}.` : "", about].filter(Boolean).join("\n\n");
    written["description"] += `\n\n${text.trim()}`;
  }
  return written;
}

/** Sentences on keywords that are less sure than the schema they stand in. */
function keywordsOf(schema: Node): string[] {
  const names = { required: "Which members are required is", pattern: "The pattern is" } as const;
  return Object.entries(names)
    .filter(([keyword]) => schema[`x-${keyword}-provenance`])
    .map(([keyword, start]) => `${start} ${badgeWithReason(schema[`x-${keyword}-provenance`])}.`);
}

function xmlNote(schema: Node): string {
  const { name, "x-provenance": provenance } = schema["xml"] ?? {};
  if (!name) return "";
  return `In XML the root element is \`${name}\`${provenance ? `: ${badgeWithReason(provenance)}` : ""}.`;
}

function encodingNote(encoding: Node | undefined): string {
  return Object.entries<Node>(encoding ?? {})
    .map(([name, { style, "x-provenance": provenance }]) => {
      return `In a form \`${name}\` is written in the style \`${style}\`${provenance ? `: ${badgeWithReason(provenance)}` : ""}.`;
    })
    .join(" ");
}

function describeScheme(scheme: Node): void {
  const facts = Object.entries<Node>(scheme["x-signature"] ?? {}).map(
    ([name, { value, "x-provenance": provenance }]) => {
      return `- \`${name}\`: \`${[value].flat().join(" + ")}\` ${badgeWithReason(provenance)}`;
    },
  );
  describe(scheme, scheme["x-provenance"], facts.length > 0 ? [facts.join("\n")] : []);
}

function describe(node: Node, provenance: Provenance, more: readonly string[] = []): void {
  node["description"] = [badgeWithReason(provenance), node["description"]?.trim(), ...more]
    .filter(Boolean)
    .join("\n\n");
}

const copyOf = (node: Node): Node => structuredClone(resolve(node));
