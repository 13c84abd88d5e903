import { fileURLToPath } from "node:url";
import { runProcess } from "../harness/run-process.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Lints and bundles the document and makes its types, with one command each as users do. Resolves to the duration in seconds. */
export async function threeCommandLines(peers: string, folder: string, cache?: string): Promise<number> {
  const env: Record<string, string> = cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };
  const bin = (name: string): string => `${peers}/node_modules/.bin/${name}`;
  const bundled = `${folder}/openapi.json`;
  const lint = await runProcess({ command: bin("redocly"), args: ["lint"], cwd: root, env });
  const bundle = await runProcess({
    command: bin("redocly"),
    args: ["bundle", "cbss", "--output", bundled],
    cwd: root,
    env,
  });
  const types = await runProcess({
    command: bin("openapi-typescript"),
    args: [
      bundled,
      "--output",
      `${folder}/openapi.ts`,
      "--root-types",
      "--root-types-no-schema-prefix",
      "--default-non-nullable=false",
    ],
    // Outside the folder of redocly.yaml, because openapi-typescript has a different major version of Redocly.
    cwd: folder,
    env,
  });
  return lint.seconds + bundle.seconds + types.seconds;
}
