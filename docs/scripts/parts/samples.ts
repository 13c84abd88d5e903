/**
 * The calls in code, operation by operation, with a tab for each language: the document's program with the command that runs it, or
 * the short call if there is no program.
 */
import { listedOperations, type Operation, operations } from "../document.ts";
import { languageTabs } from "../language-tabs.ts";
import { shortCalls } from "../short-call/short-calls.ts";
import { joinParts, type Part } from "./part.ts";

interface SavedProgram {
  readonly file: (name: string) => string;
  readonly run: (name: string) => string;
}

const className = (name: string): string =>
  name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** `startEmailAddressChange` is saved as `start-email-address-change`, like the document's samples. */
const fileName = ({ operationId }: Operation): string =>
  operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The file that a reader saves in each language, and the command that runs it. */
export const savedPrograms: Readonly<Record<string, SavedProgram>> = {
  curl: { file: (name) => `${name}.sh`, run: (name) => `sh ${name}.sh` },
  TypeScript: { file: (name) => `${name}.mts`, run: (name) => `node ${name}.mts` },
  "C#": { file: () => "Program.cs", run: () => "dotnet run" },
  Python: { file: (name) => `${name}.py`, run: (name) => `python3 ${name}.py` },
  Java: {
    file: (name) => `${className(name)}.java`,
    run: (name) => `java -cp "lib/*" ${className(name)}.java`,
  },
  PHP: { file: (name) => `${name}.php`, run: (name) => `php ${name}.php` },
  Go: { file: (name) => `${name}.go`, run: (name) => `go run ${name}.go` },
};

export function samples(): Part {
  const sections = listedOperations.flatMap((operation) => [
    `## ${operation.summary}`,
    languageTabs(
      shortCalls(operation).map(({ label, language, code, program }) => {
        const saved = program && savedPrograms[label];
        if (!saved) return { label, language, blocks: [{ code }] };
        const name = fileName(operation);
        const blocks = [{ title: saved.file(name), code: program }];
        return { label, language, blocks, command: saved.run(name) };
      }),
    ),
  ]);
  const left = operations.length - listedOperations.length;
  const others = `Those of ${left} more operations are on their pages.`;
  return joinParts([...sections, ...(left > 0 ? [others] : [])]);
}
