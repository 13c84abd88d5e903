/**
 * An operation's page of the reference as Markdown, from the same decorated document.
 */
import { type Node, type Operation, resolveIn } from "./document.ts";
import { fence } from "./markdown.ts";

/** The operation, with its node of the decorated document. */
export function operationTwin({ verb, path }: Operation, decorated: Node): string {
  const operation: Node = decorated["paths"][path][verb];
  const at = (name: string): string => renderParameters(operation[name] ?? []);
  const responses = Object.entries<Node>(operation["responses"]).map(([status, reference]) => {
    const response = resolveIn(decorated, reference);
    return `### ${status}\n\n${response["description"]}\n\n${renderContent(response["content"], decorated)}`;
  });
  return [
    `# ${operation["summary"]}`,
    `\`${verb.toUpperCase()} ${path}\``,
    operation["description"],
    "## Parameters",
    at("parameters"),
    "## Request body",
    operation["requestBody"]?.description ?? "None.",
    renderContent(operation["requestBody"]?.content, decorated),
    "## Responses",
    ...responses,
  ].join("\n\n");
}

function renderParameters(parameters: readonly Node[]): string {
  return parameters
    .map(({ name, in: place, description }) => `### ${name}, in the ${place}\n\n${description}`)
    .join("\n\n");
}

function renderContent(content: Node | undefined, decorated: Node): string {
  return Object.entries<Node>(content ?? {})
    .map(([mediaType, { schema, examples }]) => {
      const shown = Object.values<Node>(examples ?? {}).map((example) =>
        renderExample(example, mediaType, decorated),
      );
      return [`#### ${mediaType}`, mediaType === "application/json" ? renderSchema(schema, "") : "", ...shown]
        .filter(Boolean)
        .join("\n\n");
    })
    .join("\n\n");
}

function renderExample(reference: Node, mediaType: string, decorated: Node): string {
  const { summary, value } = resolveIn(decorated, reference);
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return `${summary}:\n\n${fence(mediaType.includes("xml") ? "xml" : "text", text)}`;
}

function renderSchema(schema: Node, indent: string): string {
  const required: string[] = schema["required"] ?? [];
  return Object.entries<Node>(schema["properties"] ?? {})
    .map(([name, property]) => {
      const type = [property["type"]].flat().join(" or ");
      const about = String(property["description"]).replaceAll(/\s*\n\s*/g, " ");
      const below = renderSchema(property["items"] ?? property, `${indent}  `);
      return `${indent}- \`${name}\` (${type}${required.includes(name) ? ", required" : ""}) ${about}${below && `\n${below}`}`;
    })
    .join("\n");
}
