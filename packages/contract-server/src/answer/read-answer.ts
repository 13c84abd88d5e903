// Converts a Response to an Answer. Nothing here judges it.
import type { OpenApiDocument, ResolvedSchema } from "@cbss/internal/document";
import type { Operation } from "../document/operation.ts";
import type { Answer, Format } from "./answer.ts";
import { isBounded } from "./is-bounded.ts";
import { readBody } from "./read-body.ts";
import { readXml } from "./read-xml.ts";

/** Reads a response; XML is read by the schema of its status. */
export async function readAnswer(
  document: OpenApiDocument,
  operation: Operation | undefined,
  response: Response,
  startedAt: number,
): Promise<Answer> {
  const { text, isCut } = await readBody(response);
  const milliseconds = performance.now() - startedAt;
  const contentType = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const format = formatOf(contentType, text);
  const read =
    format === "json" && !isCut
      ? readJson(text)
      : format === "xml"
        ? await readXml(document, schemaOf(operation, response.status), text)
        : undefined;
  // A value that is too deep or too large to be an envelope is ignored.
  const value = isBounded(read) ? read : undefined;
  return {
    status: response.status,
    contentType,
    allow: response.headers.get("allow") ?? "",
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
    text,
    isCut,
    format: value === undefined && (format === "json" || format === "xml") ? "other" : format,
    value,
    isEnvelope: typeof value === "object" && value !== null && "IsSuccessful" in value,
    milliseconds,
  };
}

/** Finds the schema that the document gives for a status. */
export function schemaOf(operation: Operation | undefined, status: number): ResolvedSchema | undefined {
  return operation?.answers[status] ?? operation?.answers["default"];
}

// By content, not by Content-Type: CBSS labels JSON as text/html too, and a proxy labels its HTML pages so.
function formatOf(contentType: string, text: string): Format {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start === "") return "empty";
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return "html";
  if (start.startsWith("<") && contentType.endsWith("xml")) return "xml";
  if (start.startsWith("<")) return "html";
  return "json";
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
