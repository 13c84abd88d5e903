import { describe, expect, it } from "vitest";
import { compare, packageWith } from "./planted.ts";

const before = `
  /** How it is written. */
  type Encoding = "hex" | "base64";
  interface Options { digest?: Encoding; retries?: number }
  interface Answer { status: number; text: string }
  /** Signs. */
  export declare function sign(body: string | Uint8Array, options?: Options): Promise<Answer>;
  export declare class Outbox {
    #private;
    private constructor();
    readonly size: number;
    find(name: string | RegExp): Answer | undefined;
  }
  interface Sandbox { fetch(request: string | URL): Promise<Answer>; }
  export declare function createSandbox(): Sandbox;
  export declare function pick<Key extends keyof Answer>(key: Key): Answer[Key];
  type Picked<Key extends keyof Answer> = Answer[Key];
  export type { Answer, Encoding, Options, Picked, Sandbox };
`;

/** The package with one text of its declarations replaced. */
function planted(text: string, replacement: string): Promise<Awaited<ReturnType<typeof compare>>> {
  if (!before.includes(text)) throw new Error(`Nothing to replace: ${text}`);
  return compare(packageWith(before), packageWith(before.replace(text, replacement)));
}

describe("a change of the public types is major if the new export is not compatible with the old one:", () => {
  it.each([
    [
      "an exported function removed",
      "export declare function createSandbox(): Sandbox;",
      "",
      "createSandbox was removed",
    ],
    ["an exported type removed", "Answer, Encoding,", "Answer,", "Encoding was removed"],
    [
      "an exported function narrowed",
      "sign(body: string | Uint8Array",
      "sign(body: string",
      "the export sign is not compatible",
    ],
    ["a parameter newly required", "options?: Options", "options: Options", "sign"],
    ["a property newly required in what a function takes", "retries?: number", "retries: number", "sign"],
    ["a value that a function no longer takes", '"hex" | "base64"', '"hex"', "sign"],
    ["a property removed from what a function returns", "status: number; text", "text", "Answer"],
    ["a property of another type in what a function returns", "status: number", "status: string", "Answer"],
    ["another result", "createSandbox(): Sandbox", "createSandbox(): Promise<Sandbox>", "createSandbox"],
    [
      "a method narrowed, which tsc alone overlooks",
      "fetch(request: string | URL)",
      "fetch(request: URL)",
      "createSandbox",
    ],
    ["a class's method narrowed", "find(name: string | RegExp)", "find(name: RegExp)", "Outbox"],
    ["a property removed from a class", "readonly size: number;", "", "Outbox"],
    ["a type parameter narrowed", "Picked<Key extends keyof Answer>", 'Picked<Key extends "text">', "Picked"],
    [
      "a class that becomes only a type",
      "export declare class Outbox",
      "export type { Outbox };\n declare class Outbox",
      "Outbox",
    ],
  ])("%s", async (_, text, replacement, said) => {
    const compared = await planted(text, replacement);

    expect(compared.verdict).toBe("major");
    expect(compared.said).toContain(said);
  });
});

describe("a change of the public types is minor if the new export is compatible:", () => {
  it.each([
    [
      "a new export",
      "export declare function pick",
      "export declare const limit: number;\n export declare function pick",
      "limit is new",
    ],
    [
      "an optional property in what a function takes",
      "retries?: number",
      "retries?: number; timeout?: number",
      "are compatible",
    ],
    [
      "a new value that a function takes",
      '"hex" | "base64"',
      '"hex" | "base64" | "base64url"',
      "are compatible",
    ],
    [
      "a wider parameter",
      "body: string | Uint8Array",
      "body: string | Uint8Array | ArrayBuffer",
      "are compatible",
    ],
    [
      "a new property in what a function returns",
      "text: string }",
      "text: string; url: string }",
      "are compatible",
    ],
    ["a new method", "interface Sandbox {", "interface Sandbox { reset(): void;", "are compatible"],
    ["a new overload", "find(name", "find(index: number): Answer; find(name", "are compatible"],
  ])("%s", async (_, text, replacement, said) => {
    const compared = await planted(text, replacement);

    expect(compared.verdict).toBe("minor");
    expect(compared.said).toContain(said);
  });
});

describe("a difference that no caller's code can see is a patch:", () => {
  it.each([
    ["a comment", "/** Signs. */", "/** Signs a body. */"],
    ["the order", "Answer, Encoding, Options", "Options, Answer, Encoding"],
    ["a private member", "#private;", "#private; private secret;"],
  ])("%s", async (_, text, replacement) => {
    expect(await planted(text, replacement)).toMatchObject({
      verdict: "patch",
      said: "other bytes in dist/index.d.ts",
    });
  });

  it("types moved to another file of the package", async () => {
    const chunk = { "dist/chunk-AbC.d.ts": before };
    const after = packageWith('export * from "./chunk-AbC.js";', chunk);

    expect((await compare(packageWith(before), after)).verdict).toBe("patch");
  });

  it("built code and README", async () => {
    const after = packageWith(before, { "dist/index.js": "export { };", "README.md": "A small package." });

    expect(await compare(packageWith(before), after)).toMatchObject({
      verdict: "patch",
      said: "other bytes in README.md, dist/index.js",
    });
  });
});

it("an unchanged package needs no bump, whatever its version", async () => {
  const after = packageWith(before);
  after["package.json"] = after["package.json"]?.replace("0.1.0", "0.2.0") ?? "";

  expect(await compare(packageWith(before), after)).toEqual({ verdict: "none", findings: [], said: "" });
});
