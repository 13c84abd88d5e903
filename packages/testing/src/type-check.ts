/**
 * Type-checks the strict TypeScript consumer, with the libraries' own declarations.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Consumer } from "./consumer.ts";

/** The module resolutions that a consumer can use, each with its module setting. */
const moduleResolutions = { nodenext: "nodenext", bundler: "preserve" } as const;

const strict = {
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

interface Looser {
  strict?: boolean;
  exactOptionalPropertyTypes?: boolean;
  skipLibCheck?: boolean;
}

/** Resolves to the errors of the compiler at the path `tsc`. Pass only the options that differ from `strict`. */
export async function typeCheck(
  consumer: Consumer,
  tsc: string,
  moduleResolution: keyof typeof moduleResolutions,
  { files = ["call.ts"], ...options }: Looser & { files?: string[] } = {},
): Promise<string> {
  const project = `tsconfig.${moduleResolution}.json`;
  const module = moduleResolutions[moduleResolution];
  const compilerOptions = { ...strict, moduleResolution, module, ...options };
  await writeFile(join(consumer.folder, project), JSON.stringify({ compilerOptions, files }));
  return consumer
    .run(process.execPath, [tsc, "--project", project])
    .catch(({ stdout, message }) => stdout || message);
}
