/**
 * The peers as their users run them, and the text that each prints if all its calls have passed.
 */
import { copyFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Program, runProcess } from "../harness/run-process.ts";
import { arazzoDocument, CALLS, dreddDocument, dreddHook, postmanCollection } from "./peer-documents.ts";

export const RESPECT = "redocly respect";

const document = createRequire(import.meta.url).resolve("@cbss/openapi/openapi.json");

/** The peers' programs by name, with their documents in a folder, to run against a server. */
export function peerPrograms(peers: string, folder: string, url: string): Record<string, Program> {
  copyFileSync(document, `${folder}/openapi.json`);
  writeFileSync(`${folder}/calls.arazzo.json`, JSON.stringify(arazzoDocument(url)));
  writeFileSync(`${folder}/calls.postman.json`, JSON.stringify(postmanCollection(url)));
  writeFileSync(`${folder}/calls.openapi.json`, JSON.stringify(dreddDocument()));
  writeFileSync(`${folder}/sign.cjs`, dreddHook);
  const program = (name: string, ...args: string[]): Program => ({
    command: `${peers}/node_modules/.bin/${name}`,
    args,
    cwd: folder,
  });
  return {
    [RESPECT]: program("redocly", "respect", "calls.arazzo.json"),
    newman: program("newman", "run", "calls.postman.json"),
    dredd: program("dredd", "calls.openapi.json", url, "--hookfiles=sign.cjs"),
  };
}

const allPassed: Record<string, RegExp> = {
  [RESPECT]: new RegExp(`Checks: ${CALLS} passed, ${CALLS} total`),
  newman: new RegExp(`assertions\\W+${CALLS}\\W+0\\W`),
  dredd: new RegExp(`${CALLS} passing, 0 failing, 0 errors, 0 skipped`),
};

/** Runs a peer once, and throws if not all its calls have passed. */
export async function checkPeer(name: string, program: Program): Promise<void> {
  const { printed } = await runProcess(program);
  if (!allPassed[name]?.test(printed)) throw new Error(`${name} does not pass ${CALLS} calls:\n${printed}`);
}
