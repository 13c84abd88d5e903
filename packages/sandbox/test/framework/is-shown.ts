// Finds out whether a recorded response of a group shows a fact of the document. The check depends on the kind of fact.
import type { OpenApiDocument } from "@cbss/internal/document";
import { type RecordedAnswer, type RecordedRequest, readGroup } from "./corpus.ts";

/** Whether a response of the group shows the fact at a place in the document. Throws for an unknown kind of fact. */
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
  throw new Error(`There is no check for ${at.join(" › ")}: add one.`);
}

// The statuses for which the operations refer to a response. `default` is any error status without an entry.
function statusesOf({ paths }: OpenApiDocument, name: string): (status: number) => boolean {
  const entries = Object.values(paths).flatMap(({ post }) => Object.entries(post?.responses ?? {}));
  const own = entries
    .filter(([, { $ref }]) => $ref === `#/components/responses/${name}`)
    .map(([status]) => status);
  const stated = new Set(entries.map(([status]) => status));
  return (status) =>
    own.includes(String(status)) || (own.includes("default") && status >= 400 && !stated.has(String(status)));
}

// An error with the schema's properties and no other, in either format.
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
