// Ideas that would diverge if they were implemented twice. Each has one home, and a pattern that finds a second one.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inRepository } from "./in-repository.ts";

interface Idea {
  /** A file or a folder. */
  home: string;
  betrayedBy: RegExp;
  /** Whether tests may have a second one, to check ours against. */
  isFreeInTests?: boolean;
  /** Where to look for a second one. Default: everywhere. */
  within?: RegExp;
  /** Files that match the pattern but are not a second home. */
  except?: RegExp;
}

const ideas: Record<string, Idea> = {
  "what provenance a fact inherits": {
    home: "packages/internal/src/document",
    betrayedBy: /\["x-provenance"\]\s*\?\?|"x-provenance": \w+ = /,
    isFreeInTests: true,
  },
  "what a $ref leads to": {
    home: "packages/internal/src/document",
    betrayedBy: /\$ref"?\]?!?\)?\??\.(slice\(2\)|split\("\/"\)|replace\("#\/")/,
    isFreeInTests: true,
  },
  "reading XML": {
    home: "packages/internal/src/parse-xml.ts",
    betrayedBy: /["'](saxes|sax|fast-xml-parser|@xmldom\/xmldom|xml2js)["']/,
    isFreeInTests: true,
  },
  "comparing without early exit": {
    home: "packages/internal/src/is-same-text.ts",
    betrayedBy: /charCodeAt\([^)]*\)\s*\^|timingSafeEqual/,
    isFreeInTests: true,
  },
  "what a loopback address is": {
    home: "packages/internal/src/is-loopback.ts",
    betrayedBy: /\^?\(?127\\\.(?!0\\\.0\\\.1)|=== "(localhost|::1|\[::1\]|127\.0\.0\.1)"|["']\[?::1\]?["'],/,
    isFreeInTests: true,
  },
  "reading a command line": {
    home: "packages/internal/src/command",
    betrayedBy: /\bparseArgs\(/,
    within: /^packages\/[^/]+\/src\//,
  },
  "the stack for DEBUG=cbss*": {
    home: "packages/internal/src/command",
    betrayedBy: /\[?"?DEBUG"?\]? ?\?\?/,
    within: /^packages\//,
  },
  "whether a text repeats a secret": {
    home: "packages/internal/src/secrets",
    betrayedBy: /normalize\("NFKD"\)/,
    isFreeInTests: true,
  },
  "a temporary folder": {
    home: "packages/testing/src/temporary-folder.ts",
    betrayedBy: /\bmkdtemp(Sync)?\(/,
    // Their temporary folders must be in a specific place: beside the target of a rename, and inside Astro's project.
    // @cbss/internal imports none of our packages.
    except:
      /^tools\/release\/src\/check-bump\/released\.ts$|^packages\/(testing\/src\/copy-docs\.ts|internal\/)/,
  },
  "what a program writes and how it ends": {
    home: "packages/testing/src/run-program.ts",
    betrayedBy: /\.stdout[^;]{0,40}\.on\("data"[^;]*\{\s*written/,
    // @cbss/internal imports none of our packages, and the load test reads a server's output for minutes.
    except: /^packages\/(internal|sandbox\/load)\//,
  },
  "serving a folder": {
    home: "packages/testing/src/serve-folder.ts",
    betrayedBy: /createServer\([\s\S]*(readFile|createReadStream)\(/,
  },
  "packing the packages": {
    home: "packages/testing/src/pack.ts",
    betrayedBy: /"pnpm", \["pack"/,
  },
  "starting Chromium": {
    home: "packages/testing/src/launch-chromium.ts",
    betrayedBy: /chromium\.launch\(/,
  },
};

const sources = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: inRepository("."),
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(ts|mjs|astro)$/.test(file) && !/\/generated\/|^tools\/house\//.test(file))
  .filter((file) => existsSync(inRepository(file)))
  .map((file) => ({ file, text: readFileSync(inRepository(file), "utf8") }));

const isTest = (file: string): boolean => /\.test\.ts$|(^|\/)(test|load|failures)\//.test(file);

describe.each(Object.entries(ideas))(
  "%s",
  (_, { home, betrayedBy, isFreeInTests = false, within = /./, except = /^$/ }) => {
    const found = sources
      .filter(({ file, text }) => within.test(file) && betrayedBy.test(text))
      .map(({ file }) => file);

    test(`has its home in ${home}`, () => {
      expect(found.filter((file) => file === home || file.startsWith(`${home}/`))).not.toEqual([]);
    });

    test("has no second home", () => {
      const elsewhere = found.filter((file) => file !== home && !file.startsWith(`${home}/`));
      expect(elsewhere.filter((file) => !(isFreeInTests && isTest(file)) && !except.test(file))).toEqual([]);
    });
  },
);
