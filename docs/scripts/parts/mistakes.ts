/**
 * Every mistake that `diagnose` can name, as a table for each family: what was done, and what to do instead. Each mistake is made here,
 * and `diagnose` gives the texts. A family is folded, with its wrong and correct code.
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

// `diagnose` describes the mistake that was made. Where others have the same name, the table describes all of them.
const general: Readonly<Record<string, string>> = {
  "body-indented": "The body indented, for example by two spaces.",
  "body-stand-in": 'Another text in place of the body, such as "[object Object]".',
  "body-other-date-time": "Another DateTime than that of the body.",
  "parts-reordered": "The parts in another order, such as Client_Key + Body + Login_Salt.",
  "parts-separated": "A separator between the parts, such as a colon.",
  "client-key-space": "A space before or after the Client_Key.",
  "login-salt-space": "A space before or after the Login_Salt.",
  "client-key-case": "The Client_Key in upper case or in lower case.",
  "login-salt-case": "The Login_Salt in upper case or in lower case.",
  "digest-hashed-again": "The digest hashed again.",
  "signature-plus-as-space": "In Base64, with a space for each plus sign, which a query must send as %2B.",
  "signature-percent-encoded": "In Base64, and percent-encoded once more than needed.",
};

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
  const about = `Wrong and correct code: \`${shown}\``;
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
  return [code(id), general[id] ?? made.replace(/^./, (first) => first.toUpperCase()), fix];
}

async function typeNamed(type: SomeType | undefined): Promise<DeclarationReflection> {
  if (type?.type !== "reference") throw new Error("MistakeId is not a union of named types.");
  return findExport(entry, type.name);
}

function idsIn(group: DeclarationReflection | undefined): string[] {
  const types = group?.type?.type === "union" ? group.type.types : [];
  return types.flatMap((type) => (type.type === "literal" ? [String(type.value)] : []));
}
