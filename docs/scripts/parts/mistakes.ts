/**
 * Every mistake that `diagnose` can name, as a table for each group of the source: what was done, and what to do instead. Each is
 * really made here, and both are what `diagnose` says of it.
 */
import { diagnose } from "@cbss/signature/diagnose";
import type { DeclarationReflection, SomeType } from "typedoc";
import { findExport, summaryOf } from "../api-model.ts";
import { inMdx } from "../in-mdx.ts";
import { code, table } from "../markdown.ts";
import { madeMistakes } from "../mistakes/made-mistakes.ts";
import { shownMistakes } from "../mistakes/shown-mistakes.ts";
import type { Part } from "./part.ts";

const entry = "signature/src/diagnose";

/** The names of all mistakes, by the types of the source that list them. */
export async function mistakeGroups(): Promise<{ about: string; ids: string[] }[]> {
  const { type } = await findExport(entry, "MistakeId");
  const parts = type?.type === "union" ? type.types : [];
  return Promise.all(
    parts.map(async (part) => {
      if (part.type !== "templateLiteral") return groupOf(await typeNamed(part));
      // `${SecretName}-${SecretFault}`
      const [names, faults] = await Promise.all(part.tail.map(([inner]) => typeNamed(inner)));
      const ids = idsIn(names).flatMap((name) => idsIn(faults).map((fault) => `${name}-${fault}`));
      return { about: faults ? summaryOf(faults) : "", ids };
    }),
  );
}

/** The tables; in the page each row has the anchor `mistake-NAME`. */
export async function mistakes(): Promise<Part> {
  const groups = await mistakeGroups();
  const tables = await Promise.all(
    groups.map(async ({ about, ids }) => {
      const rows = await Promise.all(ids.map(rowOf));
      return `**${about}**\n\n${table(["mistake", "signed or written", "what to do"], rows)}`;
    }),
  );
  const text = tables.join("\n\n");
  const anchored = inMdx(text).replaceAll(/^\| (`([a-z0-9-]+)`)/gm, '| <span id="mistake-$2">$1</span>');
  return { page: anchored, markdownCopy: text };
}

async function rowOf(id: string): Promise<string[]> {
  const call = madeMistakes[id];
  if (!call) throw new Error(`docs/scripts/mistakes makes no ${id}.`);
  const { mistake = [], explanation } = await diagnose(call);
  if (!mistake.some((name) => name === id)) throw new Error(`diagnose does not find ${id}: ${explanation}`);
  const [, what = "", fix = ""] = /^(.*\.) ([^.]+\.)$/.exec(explanation) ?? [];
  const made = what.replace(
    /^The (signature was made|digest is the right one, but it is written) (with )?/,
    "",
  );
  const isShown = shownMistakes.some((shown) => shown === id);
  const link = isShown ? ` [Wrong and right code](#code-${id}).` : "";
  return [code(id), made.replace(/^./, (first) => first.toUpperCase()), `${fix}${link}`];
}

const groupOf = (group: DeclarationReflection) => ({ about: summaryOf(group), ids: idsIn(group) });

async function typeNamed(type: SomeType | undefined): Promise<DeclarationReflection> {
  if (type?.type !== "reference") throw new Error("MistakeId is no longer made of named types.");
  return findExport(entry, type.name);
}

function idsIn(group: DeclarationReflection | undefined): string[] {
  const types = group?.type?.type === "union" ? group.type.types : [];
  return types.flatMap((type) => (type.type === "literal" ? [String(type.value)] : []));
}
