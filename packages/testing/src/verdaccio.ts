/**
 * A local registry on loopback. It contains only the packages that are published to it. npm gets their dependencies from the
 * registry that is configured on this machine, and can get our packages only from here.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchRuntimes } from "./fetch-runtimes.ts";
import { startProgram } from "./start-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface Registry {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

// Verdaccio's command line does not accept port 0.
const program = `const { runServer } = require("verdaccio");
  runServer(process.argv[1]).then((server) =>
    server.listen(0, "127.0.0.1", () => console.log("port", server.address().port, "taken")));`;

/** Starts an empty registry. It keeps everything in a temporary folder. */
export async function startVerdaccio(): Promise<Registry> {
  await fetchRuntimes();
  const folder = temporaryFolder();
  const config = join(folder, "config.json");
  await writeFile(config, JSON.stringify(configuration(folder)));
  const here = fileURLToPath(new URL("../runtimes/", import.meta.url));
  const args = ["--eval", program, config];
  const verdaccio = await startProgram(process.execPath, args, here, /port (\d+) /);
  const url = `http://127.0.0.1:${verdaccio.port}/`;
  return { url, close: verdaccio.stop };
}

function configuration(folder: string): unknown {
  return {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    packages: { "@cbss/*": { access: "$all", publish: "$authenticated" } },
    web: { enable: false },
    log: { type: "stdout", level: "error" },
  };
}
