/**
 * Bundles the page and the built client with esbuild, and serves them.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { toolFile } from "@cbss/testing";
import { type RecordingServer, startRecordingServer } from "../../test/recording-server.ts";

/** Serves the page on a separate origin. Download the runtimes first: esbuild is among them. */
export async function servePage(): Promise<RecordingServer> {
  const page = fileURLToPath(new URL("page.mjs", import.meta.url));
  const { stdout: script } = await promisify(execFile)(process.execPath, [
    toolFile("esbuild"),
    page,
    "--bundle",
    "--format=esm",
  ]);
  return startRecordingServer(({ path }) =>
    path === "/page.mjs"
      ? { headers: { "Content-Type": "text/javascript; charset=utf-8" }, body: script }
      : { headers: { "Content-Type": "text/html" }, body: '<script type="module" src="/page.mjs"></script>' },
  );
}
