import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { openInEditor } from "./open-in-editor.ts";

const consumer = inject("consumer");
const { paths } = JSON.parse(
  readFileSync(join(consumer, "node_modules/@cbss/openapi/dist/openapi.json"), "utf8"),
) as { paths: Record<string, { post?: { operationId: string; summary: string; description: string } }> };
const operations = Object.values(paths).flatMap(({ post }) => post ?? []);

describe.each(["typescript-5.9", "typescript-6"] as const)("an editor with %s", (compiler) => {
  it.each(operations)("shows the document's description of $operationId", ({ operationId, ...document }) => {
    const editor = openInEditor(compiler, consumer, program(`cbss.${operationId}`));

    const shown = words(editor.hover(operationId));

    expect(shown).toContain(words(document.summary));
    expect(shown).toContain(words(document.description.split("\n\n")[0] ?? ""));
  });

  it.each(operations)("names the types of $operationId", ({ operationId }) => {
    const editor = openInEditor(compiler, consumer, program(`cbss.${operationId}(`));
    const form = `${operationId.replace(/^./, (letter) => letter.toUpperCase())}Form`;
    const signature = `${operationId}(content: ${form}, options?: CallOptions): Promise<AcceptedEnvelope<"${operationId}">>`;

    expect(editor.signature(`${operationId}(`)).toBe(signature);
    expect(words(editor.hover(operationId))).toContain(`(method) CbssClient.${signature}`);
  });
});

function program(lastLine: string): string {
  return `import type { CbssClient } from "@cbss/client";\ndeclare const cbss: CbssClient;\n${lastLine}`;
}

/** Puts a text on one line. */
function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
