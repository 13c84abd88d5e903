// From a Response to an Answer. Nothing here judges.
import type { OpenApiDocument, ResolvedSchema } from "@cbss/internal/document";
import type { Operation } from "../document/operation.ts";
import type { Answer, Format } from "./answer.ts";
import { readXml } from "./read-xml.ts";

const LONGEST_TEXT = 2 ** 20;

/** Reads an answer, as the schema of its status says where it is XML. */
export async function readAnswer(
  document: OpenApiDocument,
  operation: Operation | undefined,
  response: Response,
  startedAt: number,
): Promise<Answer> {
  const bytes = await readLimited(response);
  const milliseconds = performance.now() - startedAt;
  const contentType = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const text = new TextDecoder().decode(bytes);
  const format = formatOf(contentType, text);
  const value =
    format === "json"
      ? readJson(text)
      : format === "xml"
        ? await readXml(document, schemaOf(operation, response.status), text)
        : undefined;
  return {
    status: response.status,
    contentType,
    allow: response.headers.get("allow") ?? "",
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
    text,
    format: value === undefined && (format === "json" || format === "xml") ? "other" : format,
    value,
    isEnvelope: typeof value === "object" && value !== null && "IsSuccessful" in value,
    milliseconds,
  };
}

/** The schema that the document gives for a status. */
export function schemaOf(operation: Operation | undefined, status: number): ResolvedSchema | undefined {
  return operation?.answers[status] ?? operation?.answers["default"];
}

// By what it is rather than by its label: text/html is a label of JSON here, and of HTML on the pages of a proxy.
function formatOf(contentType: string, text: string): Format {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start === "") return "empty";
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return "html";
  if (start.startsWith("<") && contentType.endsWith("xml")) return "xml";
  if (start.startsWith("<")) return "html";
  return "json";
}

// Of an answer without an end, the beginning.
async function readLimited(response: Response): Promise<Uint8Array> {
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  if (announced <= LONGEST_TEXT) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk.subarray(0, LONGEST_TEXT - length));
    length += chunk.length;
    if (length >= LONGEST_TEXT) break;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
