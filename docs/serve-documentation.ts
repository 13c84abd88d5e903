/**
 * The documentation that `npm start` serves beside the sandbox.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const docs = fileURLToPath(new URL(".", import.meta.url));

/** Builds the site, unless it is current already. Throws an error with the output if the build fails. */
export async function buildDocumentation(signal: AbortSignal): Promise<void> {
  const turbo = fileURLToPath(new URL("../node_modules/turbo/bin/turbo", import.meta.url));
  const words = ["run", "build", "--filter=@cbss/docs", "--output-logs=errors-only"];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(process.execPath, [turbo, ...words], { cwd: docs, env, signal }).catch(
    ({ message, stdout }) => {
      throw new Error(`The documentation was not built. ${message}\n${stdout}`);
    },
  );
}

/** Serves the built site on a port, or on a free one for 0. Throws an error that says how to build it if it is not built. */
export async function serveDocumentation(
  port: number,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  if (!existsSync(`${docs}dist/index.html`))
    throw new Error("The documentation is not built: `npx pnpm@12.21.0 --filter @cbss/docs build` does it.");
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const { preview } = await import("astro");
  return preview({ root: docs, logLevel: "error", server: { host: "127.0.0.1", port } });
}
