// Compares two responses: status, Content-Type, Allow and the bytes of the body. It ignores times, unknown names, and the texts
// of exceptions.
import type { RecordedAnswer } from "./corpus.ts";

/** A response of the sandbox, with its header names in lower case. */
export interface GivenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** How to compare a response. The body does not count for HEAD, because no server sends it. */
export interface Comparison {
  readonly host: string;
  readonly hasBody: boolean;
}

/** The compared parts of a response, as one readable text. */
export function showGiven({ status, headers, body }: GivenAnswer, { host, hasBody }: Comparison): string {
  const type = headers["content-type"];
  const text = decode(body, type);
  return show(
    status,
    type,
    headers["allow"],
    hasBody ? hideVolatile(text.replaceAll(`//${host}/`, "//{host}/")) : "",
  );
}

/** The compared parts of a recorded response. */
export function showRecorded({ status, type, allow, body }: RecordedAnswer, { hasBody }: Comparison): string {
  return show(status, type, allow, hasBody ? body : "");
}

/** Whether two responses are the same. In a recorded response, `{exception}` matches any text. */
export function isSame(recorded: string, given: string): boolean {
  if (!recorded.includes("{exception}")) return recorded === given;
  const pieces = recorded.split("{exception}").map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${pieces.join("[^<]+?")}$`, "su").test(given);
}

function show(status: number, type = "", allow: string | undefined, body: string): string {
  return `${status} ${type}${allow === undefined ? "" : ` Allow: ${allow}`}\n${body}`;
}

function decode(body: Uint8Array<ArrayBuffer>, type = ""): string {
  const encoding = /charset=utf-16/.test(type) ? "utf16le" : "utf8";
  const text = Buffer.from(body).toString(encoding);
  return Buffer.from(text, encoding).equals(body)
    ? text
    : `not in ${encoding}: ${Buffer.from(body).toString("hex")}`;
}

// In the recorded responses, these parts were replaced when the files were written.
function hideVolatile(text: string): string {
  return text
    .replace(/("DateTime":")[\d-]+T[\d:.]+\+08:00/g, "$1{now}")
    .replace(/(<DateTime[^>]*>)[\d-]+T[\d:.]+\+08:00/g, "$1{now}")
    .replace(/for method '[^']*' in '[^']*'/g, "for method '{method}' in '{controller}'")
    .replace(/"StackTrace":(null|"(?:[^"\\]|\\.)*")/g, '"StackTrace":"{stackTrace}"')
    .replace(/<StackTrace>[^<]*<\/StackTrace>|<StackTrace ?\/>/g, "<StackTrace>{stackTrace}</StackTrace>");
}
