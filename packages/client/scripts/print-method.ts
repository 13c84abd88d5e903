import type { ResolvedSchema } from "@cbss/internal/document";
import type { EnvelopedOperation } from "./enveloped-operation.ts";

/** A method of the generated interface, and the types of @cbss/types that it names. */
export function printMethod({ operation, request }: EnvelopedOperation): { text: string; imports: string[] } {
  const { operationId, summary, description } = operation;
  const body = `Operations["${operationId}"]["requestBody"]["content"]["application/json"]`;
  const contentType = nameOf(request.content) ?? `${nameOf(request.schema) ?? body}["Content"]`;
  // Uses the alias. An editor shows an alias as it is written, but shows every property of an intersection.
  const text = `${printComment([summary && `${summary.replace(/\.$/, "")}.`, description])}
  ${operationId}(
    content: ${contentType},
    options?: CallOptions,
  ): Promise<AcceptedEnvelope<"${operationId}">>;`;
  const imported = contentType.replace(/\[.*/, "");
  return { text, imports: imported === "Operations" ? [] : [imported] };
}

/** The name of the schema that this refers to. Its type has the same name. */
function nameOf({ "x-schema": named }: ResolvedSchema): string | undefined {
  return named && /^[A-Z]\w*$/.test(named.name) ? named.name : undefined;
}

/** The defined paragraphs as TSDoc. */
function printComment(paragraphs: (string | undefined)[]): string {
  const text = paragraphs.filter(Boolean).join("\n\n").trim().replaceAll("*/", "*\\/");
  const lines = text.split("\n").map((line) => `   * ${line}`.trimEnd());
  return text === "" ? "" : `  /**\n${lines.join("\n")}\n   */`;
}
