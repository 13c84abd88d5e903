/**
 * The document's schemas, member by member, with the provenance of each.
 */
import { writeOut } from "../decorate.ts";
import { document, type Node } from "../document.ts";
import { anchorOf, code, oneLine, table } from "../markdown.ts";
import { badge, kindOf, type Provenance, reasonOf } from "../provenance.ts";

export function schemas(): string {
  return Object.entries<Node>(document["components"].schemas).map(renderSchema).join("\n\n");
}

function renderSchema([name, schema]: [string, Node]): string {
  const here: Provenance = schema["x-provenance"];
  const about = writeOut({ ...schema, properties: {} }, here, []);
  const members = Object.entries<Node>(schema["properties"] ?? {}).map(([member, use]) => {
    const provenance: Provenance = use["x-provenance"] ?? here;
    const required = schema["required"]?.includes(member) ? "<br>required" : "";
    const sure = `${badge(kindOf(provenance))} ${reasonOf(provenance)}`.trim();
    return [code(member), `${typeOf(use)}${required}`, `${sure}<br>${oneLine(use["description"] ?? "")}`];
  });
  const open = schema["additionalProperties"] === true ? "Other members may come: the object is open." : "";
  const rows =
    members.length > 0
      ? table(["member", "type", "how sure, and what it is"], members)
      : `Type: ${typeOf(schema)}.`;
  return [`## ${name}`, about["description"], rows, open].filter(Boolean).join("\n\n");
}

function typeOf(schema: Node): string {
  if (schema["$ref"]) {
    const name = String(schema["$ref"]).split("/").at(-1) ?? "";
    return `[${name}](#${anchorOf(name)})`;
  }
  const types = [schema["type"] ?? "any"].flat().join(" or ");
  return schema["items"]
    ? `${types} of ${typeOf(schema["items"])}`
    : `${types}${schema["format"] ? `, ${schema["format"]}` : ""}`;
}
