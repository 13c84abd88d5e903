// A JSON value of which no type is known, as a plain value.
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, type Steps } from "./json-steps.ts";
import { writeNumber } from "./read-number.ts";

type Open = { readonly list: unknown[] } | { readonly fields: Map<string, unknown>; name: string };

/** Reads the value that has begun to its end, as `skip` does, or to the end of the text. */
export function* readAnything(reader: JsonReader): Steps<unknown> {
  if (!reader.isStart) return toScalar(reader);
  const { depth } = reader;
  const root = begin(reader);
  // Not recursive: the depth is the sender's choice.
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

/** The value of a token that is a value in itself. */
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

// `Object.fromEntries` makes a field of `__proto__` too.
function finish(open: Open): unknown {
  return "list" in open ? open.list : Object.fromEntries(open.fields);
}
