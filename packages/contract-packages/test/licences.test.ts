import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { publicPackages } from "@cbss/testing";
import { describe, expect, it } from "vitest";

// The licences of everything that is installed with our packages. Each allows anyone to use, change and redistribute it.
const allowed = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "MIT-0",
  "BlueOak-1.0.0",
  "Unlicense",
];

interface Installed {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Collects everything that is installed with a package, in the versions of the lock file. */
function installedWith(folder: string, found = new Map<string, Installed>()): Map<string, Installed> {
  const { dependencies = {} } = read(folder);
  for (const name of Object.keys(dependencies)) {
    const place = find(folder, name);
    if (found.has(place)) continue;
    found.set(place, read(place));
    installedWith(place, found);
  }
  return found;
}

function find(from: string, name: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(place)) return realpathSync(place);
  }
  throw new Error(`Expected ${name} to be installed for ${from}, found it nowhere.`);
}

function read(folder: string): Installed {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

describe.each(publicPackages)("everything that is installed with $name", ({ folder }) => {
  it("has a licence from the list", () => {
    const others = [...installedWith(folder).values()].map(
      (one) => `${one.name}@${one.version}: ${one.license}`,
    );

    expect(others.filter((line) => !allowed.includes(line.split(": ")[1] ?? ""))).toEqual([]);
  });
});

describe("a library that is bundled into a package", () => {
  const bundles = publicPackages.map(({ folder }) => join(folder, "tsdown.config.ts")).filter(existsSync);
  const bundled = bundles.flatMap((file) => {
    const list = /onlyBundle: \[([^\]]*)\]/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    return [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => ({ folder: dirname(file), name }));
  });

  it("is found", () => {
    expect(bundled.map(({ name }) => name)).toContain("libphonenumber-js");
  });

  it.each(bundled)("has a licence from the list, and its text is shipped: $name", ({ folder, name }) => {
    expect(allowed).toContain(read(find(folder, name)).license);
    expect(readFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), "utf8")).toContain(`== ${name}`);
  });

  it("is shipped with the text or notice of the Apache licence if it is under that licence", () => {
    const shipped = readFileSync(
      join(
        publicPackages.find(({ name }) => name === "@cbss/sandbox")?.folder ?? "",
        "THIRD-PARTY-LICENSES.txt",
      ),
      "utf8",
    );

    expect(shipped).toContain("Apache License");
  });
});
