/**
 * The symptoms of problems, as tables with fixes: the client's errors, the messages of the framework, the codes of the sandbox, and
 * the mistakes in a signature.
 */
import { diagnose } from "@cbss/signature/diagnose";
import { type MessageCode, textOf } from "../../../packages/sandbox/src/cbss/messages.ts";
import { inMdx } from "../in-mdx.ts";
import { anchorOf, code, oneLine, table } from "../markdown.ts";
import { mistakeFamilies } from "../mistakes/families.ts";
import { madeMistakes } from "../mistakes/made-mistakes.ts";
import { frameworkMessages as messages } from "../symptoms/framework-messages.ts";
import { sandboxFixes } from "../symptoms/sandbox-fixes.ts";
import { readErrorClasses } from "./errors.ts";
import type { Part } from "./part.ts";

/** The page of the mistakes, with an anchor for each. The sandbox's journal, the workbench and Try it link there. */
const mistakesPage = "../do/my-signature-is-refused.mdx";

/** Each code of the client's errors, with what it means and where to read on. */
export async function errorSymptoms(): Promise<string> {
  const rows = (await readErrorClasses()).map(({ code: id, name, meaning }) => [
    `[${code(id)}](../look-up/errors.md#${anchorOf(id)})`,
    code(name),
    oneLine(meaning),
  ]);
  return table(["code", "class", "what it means"], rows);
}

/** Each message of the framework, with its cause and what to do. */
export function frameworkMessages(): string {
  const rows = messages.map(({ shown, status, cause, fix }) => [code(shown), status, `${cause} ${fix}`]);
  return table(["message", "status", "cause, and what to do"], rows);
}

/** Each code of the sandbox, with its text and what to do. */
export function sandboxCodes(): string {
  const rows = Object.entries(sandboxFixes).map(([id, fix]) => [
    code(id),
    `${textOf(id as MessageCode)}${fix && ` ${fix}`}`,
  ]);
  return table(["code", "what it means, and what to do"], rows);
}

/** Each mistake in a few words, as a link. The search excludes them here, because it should find the page that explains them. */
export async function mistakeLinks(): Promise<Part> {
  const lists = await Promise.all(
    mistakeFamilies.map(
      async ({ title, ids }) => `**${title}**\n\n${(await Promise.all(ids.map(itemOf))).join("\n")}`,
    ),
  );
  const text = lists.join("\n\n");
  return {
    page: `<details data-pagefind-ignore>\n<summary>All mistakes</summary>\n\n${inMdx(text)}\n\n</details>`,
    markdownCopy: text,
  };
}

async function itemOf(id: string): Promise<string> {
  const call = madeMistakes[id];
  if (!call) throw new Error(`docs/scripts/mistakes makes no ${id}.`);
  const { explanation } = await diagnose(call);
  const [, what = explanation] = /^(.*?\.) [^.]+\.$/.exec(explanation) ?? [];
  return `- [${code(id)}](${mistakesPage}#mistake-${id}): ${what}`;
}
