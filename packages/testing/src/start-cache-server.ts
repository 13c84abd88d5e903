/**
 * A server for turbo's remote cache on loopback. It keeps everything in a temporary folder.
 */
import { fileURLToPath } from "node:url";
import { fetchRuntimes } from "./fetch-runtimes.ts";
import { startProgram } from "./start-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface CacheServer {
  /** The variables that make turbo use it. */
  variables: { TURBO_API: string; TURBO_TOKEN: string; TURBO_TEAM: string };
  close(): Promise<void>;
}

/** Starts an empty cache server. */
export async function startCacheServer(): Promise<CacheServer> {
  await fetchRuntimes();
  const here = fileURLToPath(new URL("../runtimes/", import.meta.url));
  const token = "only-on-loopback";
  const settings = {
    HOST: "127.0.0.1",
    PORT: "0",
    TURBO_TOKEN: token,
    STORAGE_PROVIDER: "local",
    STORAGE_PATH: temporaryFolder(),
  };
  const env = { ...process.env, ...settings, STORAGE_PATH_USE_TMP_FOLDER: "false" };
  const cli = `${here}node_modules/turborepo-remote-cache/dist/cli.js`;
  const server = await startProgram(
    process.execPath,
    [cli],
    here,
    /listening at http:\/\/127\.0\.0\.1:(\d+)/,
    env,
  );
  return {
    // The server uses the name of the team as the name of a folder.
    variables: { TURBO_API: `http://127.0.0.1:${server.port}`, TURBO_TOKEN: token, TURBO_TEAM: "team_cbss" },
    close: server.stop,
  };
}
