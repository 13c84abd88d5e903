import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { publicPackages } from "@cbss/testing";
import { describe, expect, it } from "vitest";

// What whoever installs our packages gets with them; each lets everybody use, change and pass it on.
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

/** Everything that is installed with a package, by what the lock file chose. */
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
  it("has a licence of the list", () => {
    const others = [...installedWith(folder).values()].map(
      (one) => `${one.name}@${one.version}: ${one.license}`,
    );

    expect(others.filter((line) => !allowed.includes(line.split(": ")[1] ?? ""))).toEqual([]);
  });
});

describe("what is bundled into a package", () => {
  const bundles = publicPackages.map(({ folder }) => join(folder, "tsdown.config.ts")).filter(existsSync);
  const bundled = bundles.flatMap((file) => {
    const list = /onlyBundle: \[([^\]]*)\]/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    return [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => ({ folder: dirname(file), name }));
  });

  it("is found", () => {
    expect(bundled.map(({ name }) => name)).toContain("libphonenumber-js");
  });

  it.each(bundled)("$name has a licence of the list, and its text is shipped", ({ folder, name }) => {
    expect(allowed).toContain(read(find(folder, name)).license);
    expect(readFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), "utf8")).toContain(`== ${name}`);
  });

  it("under the Apache licence is shipped with that licence's text or notice", () => {
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
