// Scans the start tag of an element like XmlUTF8TextReader.ReadStartElement.
import { byteAt, isAt, skipSpace } from "./byte-kinds.ts";
import { checkAttributes } from "./check-attributes.ts";
import type { NamespaceScope, Outer } from "./namespace-scope.ts";
import { type Attribute, scanAttributes } from "./scan-attributes.ts";
import { type Name, prefixOf, scanName } from "./scan-name.ts";

/** An element whose end is not read yet. */
export interface OpenElement {
  readonly name: Name;
  readonly namespace: string;
  /** The outer namespaces of its prefixes. */
  readonly outer: Outer[] | undefined;
}

interface StartTag {
  readonly element: OpenElement;
  readonly attributes: readonly Attribute[];
  readonly isEmpty: boolean;
  readonly end: number;
}

const GREATER_THAN = 0x3e;

/** Scans the tag whose name is at a position, and adds its declarations. */
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

/** The position after the `>` at a position. Throws for any other byte. */
export function passGreaterThan(bytes: Uint8Array, at: number): number {
  if (byteAt(bytes, at) !== GREATER_THAN) throw new Error("expected >");
  return at + 1;
}

function scanAnyAttributes(bytes: Uint8Array, at: number): ReturnType<typeof scanAttributes> {
  if (isAt(bytes, at, ">") || isAt(bytes, at, "/")) return { attributes: [], end: at };
  return scanAttributes(bytes, at);
}
