/**
 * The reference page of an operation as Markdown.
 */
import type {
  Example,
  ResolvedMediaType,
  ResolvedParameter,
  ResolvedResponse,
  ResolvedSchema,
} from "@cbss/internal/document";
import { withBadges } from "./badges.ts";
import type { Operation } from "./document.ts";
import { fence, oneLine } from "./markdown.ts";
import { membersOf, typeName } from "./members-of.ts";

type ByName<Value> = Readonly<Record<string, Value>>;

export function operationMarkdown(operation: Operation): string {
  const { summary, method, path, description, parameters, requestBody, responses } = withBadges(operation);
  return [
    `# ${summary}`,
    `\`${method} ${path}\``,
    description,
    "## Parameters",
    parameters.map(renderParameter).join("\n\n") || "None.",
    "## Request body",
    requestBody?.description ?? "None.",
    renderContent(requestBody?.content ?? {}),
    "## Responses",
    ...Object.entries(responses).map(renderResponse),
  ].join("\n\n");
}

const renderParameter = ({ name, in: place, description }: ResolvedParameter): string =>
  `### ${name}, in the ${place}\n\n${description}`;

function renderResponse([status, { description, headers, content }]: [string, ResolvedResponse]): string {
  const ofHeaders = Object.entries(headers).map(
    ([name, header]) => `- \`${name}\` ${oneLine(header.description ?? "")}`,
  );
  return [`### ${status}`, description, ...ofHeaders, renderContent(content)].join("\n\n");
}

function renderContent(content: ByName<ResolvedMediaType>): string {
  const types = Object.entries(content).map(([mediaType, { schema, examples }]) => {
    const shown = Object.values(examples).map((example) => renderExample(example, mediaType));
    const form = mediaType === "application/json" ? renderBody(schema) : "";
    return [`#### ${mediaType}`, form, ...shown].filter(Boolean).join("\n\n");
  });
  return types.join("\n\n");
}

function renderExample({ summary, value }: Example, mediaType: string): string {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return `${summary}:\n\n${fence(mediaType.includes("xml") ? "xml" : "text", text)}`;
}

/** The properties of a body. A body without properties is a single item. */
function renderBody(schema: ResolvedSchema): string {
  return membersOf(schema).length > 0 ? renderWithin(schema, "") : renderItem("the body", schema, "");
}

/** Everything in a schema as a nested list: its properties, its items, and its alternatives. */
function renderWithin(schema: ResolvedSchema, indent: string): string {
  const { items, additionalProperties: others, anyOf = [], oneOf = [] } = schema;
  const members = membersOf(schema).map(({ name, schema: member, isRequired }) =>
    renderItem(`\`${name}\``, member, indent, isRequired),
  );
  const choices = [...anyOf, ...oneOf].map((choice) => renderItem("either", choice, indent));
  return [
    ...members,
    ...(items ? [renderItem("each", items, indent)] : []),
    ...(typeof others === "object" ? [renderItem("any other", others, indent)] : []),
    ...choices,
  ].join("\n");
}

function renderItem(label: string, schema: ResolvedSchema, indent: string, isRequired = false): string {
  const within = renderWithin(schema, `${indent}  `);
  const type = `${typeName(schema)}${isRequired ? ", required" : ""}`;
  return `${indent}- ${label} (${type}) ${oneLine(schema.description ?? "")}${within && `\n${within}`}`;
}
