/**
 * Writes `src/generated/operations.ts` from the bundled document: every operation that has the envelope gets a method.
 * `--check` writes nothing and fails where the file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import document from "@cbss/openapi/openapi.json" with { type: "json" };

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
}

interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const paths = document.paths as Record<string, { post?: Operation }>;
const schemas = document.components.schemas as Record<string, Schema>;

const source = `// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run \`pnpm generate\`.

/** The operations that have the envelope: where they are posted, and what the client has to know of their Content. */
export const operations = {
${Object.entries(paths).flatMap(operationEntry).join("\n")}
} as const;
`;

const file = fileURLToPath(new URL("../src/generated/operations.ts", import.meta.url));

if (!process.argv.includes("--check")) {
  writeFileSync(file, source);
} else if (readFileSync(file, "utf8") !== source) {
  console.error(
    "src/generated/operations.ts does not follow the document: run `pnpm generate` and commit the result.",
  );
  process.exit(1);
}

function operationEntry([path, { post }]: [string, { post?: Operation }]): string[] {
  const request = resolve(post?.requestBody?.content["application/json"]?.schema);
  const form = resolve(request.properties?.["Content"]);
  if (post === undefined || form.properties === undefined) return [];
  const members = Object.entries(form.properties);
  const namesWhere = (holds: (schema: Schema, name: string) => boolean): string =>
    JSON.stringify(members.filter(([name, schema]) => holds(schema, name)).map(([name]) => name));
  const defaults = members.filter(([, schema]) => schema.default !== undefined);
  return [
    `  ${post.operationId}: {`,
    `    path: ${JSON.stringify(path)},`,
    `    requiredText: ${namesWhere((schema, name) => resolve(schema).type === "string" && form.required?.includes(name) === true)},`,
    `    secret: ${namesWhere((schema) => schema.format === "password")},`,
    `    defaults: ${JSON.stringify(Object.fromEntries(defaults.map(([name, schema]) => [name, schema.default])))},`,
    "  },",
  ];
}

function resolve(schema: Schema = {}): Schema {
  const name = schema.$ref?.replace("#/components/schemas/", "");
  return (name !== undefined && schemas[name]) || schema;
}
