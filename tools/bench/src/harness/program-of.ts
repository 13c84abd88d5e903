import { fileURLToPath } from "node:url";

/** The file of a package's command-line program, which is in the same folder as its main module. */
export function programOf(name: "@cbss/sandbox" | "@cbss/contract-server"): string {
  return fileURLToPath(new URL("cli.js", import.meta.resolve(name)));
}
