import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// They need nothing of Node's either.
const LIBRARIES = [
  "@cbss/signature",
  "@cbss/signature/diagnose",
  "fast-xml-parser",
  "validator/lib/isEmail.js",
];

test("the sandbox imports nothing of Node's, and uses none of its globals", () => {
  const files = new Set<string>();
  const visit = (url: URL): void => {
    if (files.has(url.href)) return;
    files.add(url.href);
    const source = readFileSync(url, "utf8");
    const imports = [...source.matchAll(/ from "([^"]+)"/g)].map(([, specifier = ""]) => specifier);
    const outside = imports.filter((specifier) => !specifier.startsWith("."));
    expect(outside.filter((specifier) => !LIBRARIES.includes(specifier))).toEqual([]);
    expect(source).not.toMatch(/\b(process|Buffer|global|setImmediate)\b[.(]/);
    for (const specifier of imports.filter((other) => other.startsWith("."))) visit(new URL(specifier, url));
  };

  visit(new URL("./index.ts", import.meta.url));

  expect(files.size).toBeGreaterThan(20);
});
