/**
 * The mistakes of which the page shows wrong and right code, from the programs in docs/mistakes that a test runs.
 */
import type { MistakeId } from "@cbss/signature/diagnose";
import { includeCode } from "../include-code.ts";

/** Those that are made in every language, in the order of the programs. */
export const shownMistakes: readonly MistakeId[] = [
  "secrets-swapped",
  "signature-upper-case",
  "signature-base64",
  "hmac",
  "text-utf-16",
  "body-line-break-appended",
  "login-salt-line-break",
];

/** In the order and by the names of the document's samples. */
const programs = [
  { label: "curl", language: "sh", file: "mistakes.sh" },
  { label: "TypeScript", language: "ts", file: "mistakes.ts" },
  { label: "C#", language: "cs", file: "Mistakes.cs" },
  { label: "Python", language: "py", file: "mistakes.py" },
  { label: "Java", language: "java", file: "Mistakes.java" },
  { label: "PHP", language: "php", file: "mistakes.php" },
  { label: "Go", language: "go", file: "mistakes.go" },
];

/** What is wrong, and what is right, in one language. */
export interface ShownCode {
  readonly label: string;
  readonly language: string;
  readonly wrong: string;
  readonly right: string;
}

/** The code of a mistake in each language; none for a mistake that is not shown. */
export async function codeOf(mistakes: readonly MistakeId[]): Promise<ShownCode[]> {
  const id = mistakes.length === 1 ? mistakes.find((one) => shownMistakes.includes(one)) : undefined;
  if (!id) return [];
  return Promise.all(
    programs.map(async ({ label, language, file }) => {
      const regionOf = async (name: string): Promise<string> => {
        const fence = `\`\`\`${language} file=docs/mistakes/${file} region=${id}.${name}\n\`\`\``;
        return (await includeCode(fence)).code;
      };
      return { label, language, wrong: await regionOf("wrong"), right: await regionOf("right") };
    }),
  );
}
