// Reads a JSON value of an unknown type as a plain value.
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, type Steps } from "./json-steps.ts";
import { writeNumber } from "./read-number.ts";

type Open = { readonly list: unknown[] } | { readonly fields: Map<string, unknown>; name: string };

/** Reads the current value to its end, like `skip`, or to the end of the text. */
export function* readAnything(reader: JsonReader): Steps<unknown> {
  if (!reader.isStart) return toScalar(reader);
  const { depth } = reader;
  const root = begin(reader);
  // Not recursive, because the sender chooses the depth.
  const open = [root];
  while (reader.read() && depth < reader.depth) {
    if (isTurnOver(reader)) yield;
    const innermost = open.at(-1) ?? root;
    if (reader.token === "PropertyName" && "fields" in innermost) innermost.name = reader.value ?? "";
    else if (reader.token.startsWith("End")) close(open);
    else if (reader.isStart) open.push(begin(reader));
    else if (reader.token !== "Comment") put(innermost, toScalar(reader));
  }
  while (open.length > 1) close(open);
  return finish(root);
}

/** The value of a token that is a complete value. */
export function toScalar({ token, value }: JsonReader): unknown {
  if (token === "Boolean") return value === "True";
  if (token === "Float") return Number(value);
  return token === "Integer" ? Number(writeNumber(value ?? "")) : value;
}

function begin({ token }: JsonReader): Open {
  return token === "StartObject" ? { fields: new Map(), name: "" } : { list: [] };
}

function close(open: Open[]): void {
  const closed = open.pop();
  const outer = open.at(-1);
  if (closed !== undefined && outer !== undefined) put(outer, finish(closed));
}

function put(open: Open, value: unknown): void {
  if ("list" in open) open.list.push(value);
  else open.fields.set(open.name, value);
}

// `Object.fromEntries` creates an ordinary field for `__proto__` too.
function finish(open: Open): unknown {
  return "list" in open ? open.list : Object.fromEntries(open.fields);
}
