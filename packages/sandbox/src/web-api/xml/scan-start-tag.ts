// The tag that opens an element, as XmlUTF8TextReader.ReadStartElement reads it.
import { byteAt, isAt, skipSpace } from "./byte-kinds.ts";
import { checkAttributes } from "./check-attributes.ts";
import type { NamespaceScope, Outer } from "./namespace-scope.ts";
import { type Attribute, scanAttributes } from "./scan-attributes.ts";
import { type Name, prefixOf, scanName } from "./scan-name.ts";

/** An element whose end is still to come. */
export interface OpenElement {
  readonly name: Name;
  readonly namespace: string;
  /** What its prefixes stood for outside. */
  readonly outer: Outer[] | undefined;
}

interface StartTag {
  readonly element: OpenElement;
  readonly attributes: readonly Attribute[];
  readonly isEmpty: boolean;
  readonly end: number;
}

const GREATER_THAN = 0x3e;

/** Reads the tag whose name stands at a place, and takes over what it declares. */
export function scanStartTag(bytes: Uint8Array, at: number, scope: NamespaceScope): StartTag {
  const name = scanName(bytes, at);
  const { attributes, end } = scanAnyAttributes(bytes, skipSpace(bytes, name.end));
  const outer = scope.enter(bytes, attributes);
  checkAttributes(bytes, attributes, scope);
  const isEmpty = isAt(bytes, end, "/");
  return {
    element: { name, namespace: scope.lookUp(prefixOf(bytes, name)), outer },
    attributes,
    isEmpty,
    end: passGreaterThan(bytes, isEmpty ? end + 1 : end),
  };
}

/** The place after the `>` that stands at a place; throws for anything else. */
export function passGreaterThan(bytes: Uint8Array, at: number): number {
  if (byteAt(bytes, at) !== GREATER_THAN) throw new Error("expected >");
  return at + 1;
}

function scanAnyAttributes(bytes: Uint8Array, at: number): ReturnType<typeof scanAttributes> {
  if (isAt(bytes, at, ">") || isAt(bytes, at, "/")) return { attributes: [], end: at };
  return scanAttributes(bytes, at);
}
