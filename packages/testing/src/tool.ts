/**
 * The command-line tools of runtimes/package.json, run on Node.
 */
import { fileURLToPath } from "node:url";
import type { Consumer } from "./consumer.ts";

const places = {
  attw: "@arethetypeswrong/cli/dist/index.js",
  esbuild: "esbuild/bin/esbuild",
  openapi: "openapi-typescript-codegen/bin/index.js",
  "openapi-enforcer": "openapi-enforcer/index.js",
  publint: "publint/src/cli.js",
  "size-limit": "size-limit/bin.js",
  spectral: "@stoplight/spectral-cli/dist/index.js",
  "typescript-5.7": "typescript-5.7/bin/tsc",
  "typescript-5.9": "typescript-5.9/bin/tsc",
  "typescript-6": "typescript-6/bin/tsc",
  "typescript-7": "typescript-7/bin/tsc",
  vite: "vite/bin/vite.js",
} as const;

export type Tool = keyof typeof places;

/** The file of a tool, which Node runs. */
export function toolFile(tool: Tool): string {
  return fileURLToPath(new URL(`../runtimes/node_modules/${places[tool]}`, import.meta.url));
}

/** Runs a tool in a consumer's folder and resolves to what it printed. */
export function runTool(tool: Tool, args: string[], consumer: Consumer): Promise<string> {
  return consumer.run(process.execPath, [toolFile(tool), ...args]);
}
