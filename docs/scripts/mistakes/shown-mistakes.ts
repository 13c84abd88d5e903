/**
 * The wrong and the correct code of the mistakes on the page, from the programs in docs/mistakes, which a test runs.
 */
import type { MistakeId } from "@cbss/signature/diagnose";
import { includeCode } from "../include-code.ts";
import { languageTabs } from "../language-tabs.ts";
import type { Part } from "../parts/part.ts";

/** Each program of a language, with its mistakes in order. */
export const mistakePrograms: readonly { readonly prefix: string; readonly ids: readonly MistakeId[] }[] = [
  {
    prefix: "",
    ids: [
      ...(["secrets-swapped", "signature-upper-case", "signature-base64", "hmac", "text-utf-16"] as const),
      ...(["body-line-break-appended", "login-salt-line-break"] as const),
    ],
  },
  {
    prefix: "more-",
    ids: [
      ...(["body-members-reordered", "body-empty", "client-key-base64-encoded"] as const),
      ...(["digest-sha-512", "signature-with-other-text"] as const),
    ],
  },
];

/** In the order and with the names of the document's samples. */
const languages = [
  { label: "curl", language: "sh" },
  { label: "TypeScript", language: "ts" },
  { label: "C#", language: "cs" },
  { label: "Python", language: "py" },
  { label: "Java", language: "java" },
  { label: "PHP", language: "php" },
  { label: "Go", language: "go" },
];

/** The file of a program. In C# and Java it has the name of a class. */
export function mistakeFile(prefix: string, language: string): string {
  const name = `${prefix}mistakes`;
  const isClass = ["cs", "java"].includes(language);
  return `${isClass ? name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()) : name}.${language}`;
}

/** The code of a mistake in each language. On the page it is one block with the different lines marked, in Markdown two blocks. */
export async function shownCode(id: MistakeId): Promise<Part> {
  const prefix = mistakePrograms.find(({ ids }) => ids.includes(id))?.prefix;
  if (prefix === undefined) throw new Error(`No program in docs/mistakes makes ${id}.`);
  const pairs = await Promise.all(
    languages.map(async ({ label, language }) => {
      const regionOf = async (name: string): Promise<string> => {
        const file = `docs/mistakes/${mistakeFile(prefix, language)}`;
        return (await includeCode(`\`\`\`${language} file=${file} region=${id}.${name}\n\`\`\``)).code;
      };
      return { label, language, wrong: await regionOf("wrong"), right: await regionOf("right") };
    }),
  );
  const inMarkdown = pairs.map(({ wrong, right, ...language }) => ({
    ...language,
    blocks: [
      { title: "wrong", code: wrong },
      { title: "right", code: right },
    ],
  }));
  const items = pairs.map(
    ({ label, wrong, right }) =>
      `<TabItem label="${label}">\n\n${blockOf(difference(wrong, right))}\n\n</TabItem>`,
  );
  const page = `<Tabs syncKey="language">\n${items.join("\n")}\n</Tabs>`;
  return { page, markdownCopy: languageTabs(inMarkdown).markdownCopy };
}

/** A line of the wrong code, of the correct code, or of both. */
export type PairLine = readonly [sign: "-" | "+" | " ", line: string];

/** Without highlighting and a copy button: for 80 blocks they would be most of the page, and readers would copy wrong lines. */
function blockOf(lines: readonly PairLine[]): string {
  const element = { "-": "del", "+": "ins", " ": "span" } as const;
  const texts = lines.map(([sign, line]) => {
    const name = element[sign];
    return `<${name}>{${JSON.stringify(line)}}</${name}>`;
  });
  return `<pre class="pair" data-pagefind-ignore><code>${texts.join('{"\\n"}')}</code></pre>`;
}

/** The lines of both. Common lines at the start and end appear once. */
export function difference(wrong: string, right: string): PairLine[] {
  const [before, after] = [wrong.split("\n"), right.split("\n")];
  const start = before.findIndex((line, i) => line !== after[i]);
  if (start < 0) throw new Error(`Wrong and right are the same:\n${wrong}`);
  const shortest = Math.min(before.length, after.length) - start;
  const isSame = (fromEnd: number): boolean => before.at(-fromEnd) === after.at(-fromEnd);
  let same = 0;
  while (same < shortest && isSame(same + 1)) same += 1;
  const end = before.length - same;
  return [
    ...before.slice(0, start).map((line): PairLine => [" ", line]),
    ...before.slice(start, end).map((line): PairLine => ["-", line]),
    ...after.slice(start, after.length - same).map((line): PairLine => ["+", line]),
    ...before.slice(end).map((line): PairLine => [" ", line]),
  ];
}
