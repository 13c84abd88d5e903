/**
 * Every mistake that `diagnose` can name, as a table for each family: what was done, and what to do instead. Each mistake is made
 * here, and `diagnose` gives both texts. A family is folded, with its wrong and correct code.
 */
import { diagnose } from "@cbss/signature/diagnose";
import type { DeclarationReflection, SomeType } from "typedoc";
import { findExport } from "../api-model.ts";
import { inMdx } from "../in-mdx.ts";
import { code, table } from "../markdown.ts";
import { type MistakeFamily, mistakeFamilies } from "../mistakes/families.ts";
import { madeMistakes } from "../mistakes/made-mistakes.ts";
import { shownCode } from "../mistakes/shown-mistakes.ts";
import { joinParts, type Part } from "./part.ts";

const entry = "signature/src/diagnose";

/** The names of all mistakes, from the types of the source that list them. */
export async function mistakeIds(): Promise<string[]> {
  const { type } = await findExport(entry, "MistakeId");
  const parts = type?.type === "union" ? type.types : [];
  const groups = await Promise.all(
    parts.map(async (part) => {
      if (part.type !== "templateLiteral") return idsIn(await typeNamed(part));
      // `${SecretName}-${SecretFault}`
      const [names, faults] = await Promise.all(part.tail.map(([inner]) => typeNamed(inner)));
      return idsIn(names).flatMap((name) => idsIn(faults).map((fault) => `${name}-${fault}`));
    }),
  );
  return groups.flat();
}

/** The families. On the page each row has the anchor `mistake-NAME`, and each family the anchor of its code. */
export async function mistakes(): Promise<Part> {
  return joinParts(await Promise.all(mistakeFamilies.map(familyPart)));
}

async function familyPart({ title, shown, ids }: MistakeFamily): Promise<Part> {
  const rows = await Promise.all(ids.map(rowOf));
  const text = table(["mistake", "signed or written", "what to do"], rows);
  const anchored = inMdx(text).replaceAll(/^\| (`([a-z0-9-]+)`)/gm, '| <span id="mistake-$2">$1</span>');
  const codes = await shownCode(shown);
  const count = ids.length === 1 ? "" : ` <small>${ids.length}</small>`;
  const about = `Wrong and right code: \`${shown}\``;
  return {
    page: `<details id="code-${shown}">\n<summary>${title}${count}</summary>\n\n${anchored}\n\n${about}\n\n${codes.page}\n\n</details>`,
    markdownCopy: `### ${title}\n\n${text}\n\n${about}\n\n${codes.markdownCopy}`,
  };
}

async function rowOf(id: string): Promise<string[]> {
  const call = madeMistakes[id];
  if (!call) throw new Error(`docs/scripts/mistakes makes no ${id}.`);
  const { mistake = [], explanation } = await diagnose(call);
  if (!mistake.some((name) => name === id)) throw new Error(`diagnose does not find ${id}: ${explanation}`);
  const [, what = "", fix = ""] = /^(.*\.) ([^.]+\.)$/.exec(explanation) ?? [];
  const made = what.replace(/^The (signature was made|digest is correct, but it is written) (with )?/, "");
  return [code(id), made.replace(/^./, (first) => first.toUpperCase()), fix];
}

async function typeNamed(type: SomeType | undefined): Promise<DeclarationReflection> {
  if (type?.type !== "reference") throw new Error("MistakeId is not a union of named types.");
  return findExport(entry, type.name);
}

function idsIn(group: DeclarationReflection | undefined): string[] {
  const types = group?.type?.type === "union" ? group.type.types : [];
  return types.flatMap((type) => (type.type === "literal" ? [String(type.value)] : []));
}
