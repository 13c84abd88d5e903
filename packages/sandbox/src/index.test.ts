import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

// These libraries do not need Node either.
const LIBRARIES = ["@cbss/signature", "@cbss/signature/diagnose", "validator/lib/isEmail.js"];

test("the sandbox imports no module of Node, and uses none of its globals", () => {
  const files = new Set<string>();
  const visit = (url: URL): void => {
    if (files.has(url.href)) return;
    files.add(url.href);
    const source = readFileSync(url, "utf8");
    const imports = [...source.matchAll(/ from "([^"]+)"/g)].map(([, specifier = ""]) => specifier);
    const own = imports.filter((specifier) => /^(\.|@cbss\/internal\/)/.test(specifier));
    const outside = imports.filter((specifier) => !own.includes(specifier));
    expect(outside.filter((specifier) => !LIBRARIES.includes(specifier))).toEqual([]);
    expect(source).not.toMatch(/\b(process|Buffer|global|setImmediate)\b[.(]/);
    for (const specifier of own) visit(pathToFileURL(createRequire(url).resolve(specifier)));
  };

  visit(new URL("./index.ts", import.meta.url));

  expect(files.size).toBeGreaterThan(20);
});
