// Whether a recorded answer of a group shows a fact of the document. What shows it depends on what kind of fact it is.
import type { OpenApiDocument } from "@cbss/internal/document";
import { type RecordedAnswer, type RecordedRequest, readGroup } from "./corpus.ts";

/** Whether an answer of the group shows the fact at a place of the document. Throws for a kind of fact that it does not know. */
export function isShown(document: OpenApiDocument, at: readonly string[], group: string): boolean {
  const requests = readGroup(group);
  const answers = requests.flatMap((request) => [...request.answers.values()]);
  if (at[1] === "responses") {
    const statuses = statusesOf(document, String(at[2]));
    return answers.some((answer) => statuses(answer.status) && isHttpError(document, answer));
  }
  if (at[2] === "HttpError") return answers.some((answer) => isHttpError(document, answer));
  if (at.includes("encoding")) return requests.some(isAcceptedForm);
  if (at.at(-1) === "xml") return answers.some(({ body }) => /<Messages [^>]*><\w+:Message>/.test(body));
  throw new Error(`Nobody has written what shows ${at.join(" › ")}.`);
}

// The statuses under which the operations refer to a response; `default` is any error that has no entry.
function statusesOf({ paths }: OpenApiDocument, name: string): (status: number) => boolean {
  const entries = Object.values(paths).flatMap(({ post }) => Object.entries(post?.responses ?? {}));
  const own = entries
    .filter(([, { $ref }]) => $ref === `#/components/responses/${name}`)
    .map(([status]) => status);
  const stated = new Set(entries.map(([status]) => status));
  return (status) =>
    own.includes(String(status)) || (own.includes("default") && status >= 400 && !stated.has(String(status)));
}

// An error of the schema's members and no other, in either format.
function isHttpError({ components }: OpenApiDocument, { status, type = "", body }: RecordedAnswer): boolean {
  if (status < 400) return false;
  if (type.includes("xml")) return body.startsWith("<Error><Message>");
  const known = Object.keys(components.schemas["HttpError"]?.properties ?? {});
  const given = Object.keys(JSON.parse(body));
  return given.includes("Message") && given.every((name) => known.includes(name));
}

function isAcceptedForm({ body, answers }: RecordedRequest): boolean {
  return (
    /\bContent\[\w+\]=/.test(body.toString()) &&
    (answers.get("plain")?.body ?? "").includes('"IsSuccessful":true')
  );
}
