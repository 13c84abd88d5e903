/**
 * The wrong and the right code of the mistakes that are shown, from the programs in docs/mistakes that a test runs.
 */
import type { MistakeId } from "@cbss/signature/diagnose";
import { includeCode } from "../include-code.ts";
import { languageTabs } from "../language-tabs.ts";
import type { Part } from "../parts/part.ts";

/** Each program of a language, with the mistakes that it makes, in their order. */
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

/** In the order and by the names of the document's samples. */
const languages = [
  { label: "curl", language: "sh" },
  { label: "TypeScript", language: "ts" },
  { label: "C#", language: "cs" },
  { label: "Python", language: "py" },
  { label: "Java", language: "java" },
  { label: "PHP", language: "php" },
  { label: "Go", language: "go" },
];

/** The file of a program: of a class, in C# and Java. */
export function mistakeFile(prefix: string, language: string): string {
  const name = `${prefix}mistakes`;
  const isClass = ["cs", "java"].includes(language);
  return `${isClass ? name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()) : name}.${language}`;
}

/** The code of a mistake in each language: as one block with the lines that differ, in Markdown as two. */
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

/** A line of wrong code, of right code, or of both. */
export type PairLine = readonly [sign: "-" | "+" | " ", line: string];

/** Without colours and a button to copy it: those of 80 blocks would be most of the page, and wrong lines would be copied. */
function blockOf(lines: readonly PairLine[]): string {
  const element = { "-": "del", "+": "ins", " ": "span" } as const;
  const texts = lines.map(([sign, line]) => {
    const name = element[sign];
    return `<${name}>{${JSON.stringify(line)}}</${name}>`;
  });
  return `<pre class="pair" data-pagefind-ignore><code>${texts.join('{"\\n"}')}</code></pre>`;
}

/** The lines of both, those once that they share at their start and end. */
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
