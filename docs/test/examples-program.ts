/**
 * A program with the examples in TSDoc, which are fragments: first the names that they use, then a function for each example.
 */
import * as client from "@cbss/client";

/** Writes the program. */
export function examplesProgram(examples: readonly string[]): string {
  const functions = examples.map(
    (example, i) => `async function example${i}() { ${made} ${blocks(example)} }`,
  );
  return [given, ...functions].join("\n");
}

// The names that the examples use, and the exports that they document.
const given = `
import { ${Object.keys(client).join(", ")} } from "@cbss/client";
import { readCredentials } from "@cbss/contract-server";
import { contractTests } from "@cbss/contract-server/vitest";
import { createSandbox } from "@cbss/sandbox";
import { sandboxHandlers } from "@cbss/sandbox/msw";
import { serve, smtpDelivery } from "@cbss/sandbox/node";
import { test } from "@cbss/sandbox/vitest";
import { createSigner, sign, verify } from "@cbss/signature";
import { diagnose } from "@cbss/signature/diagnose";
import ky from "ky";
declare const body: Uint8Array, clientKey: string, loginSalt: string, signature: string;
declare const Password: string, NewEmailAddress: string, baseUrl: string;
declare const vault: { read(name: string): Promise<string> };
declare function refuse(): never;
declare function setupServer(...handlers: object[]): object; // Of the msw that the sandbox was built with.
`;
// Lets an example use names that another example declares.
const made =
  "const signer = createSigner({ clientKey, loginSalt }); const sandbox = createSandbox();\n" +
  'const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });\n';

/** A second declaration of a name is another way to do the same, so it gets its own block. */
function blocks(example: string): string {
  const lines = example.replaceAll("…", "").split("\n");
  const made = (line: string): string | undefined => /^const (\w+) =/.exec(line)?.[1];
  const again = (i: number): boolean =>
    lines.slice(0, i).some((line) => made(line) && made(line) === made(lines[i] ?? ""));
  return `{ ${lines.map((line, i) => (again(i) ? `} { ${line}` : line)).join("\n")} }`;
}
