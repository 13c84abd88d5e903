// The short calls that the operations' pages show first. Each runs as a separate process against a sandbox on a socket.
import { execFileSync } from "node:child_process";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { describe, expect, it } from "vitest";
import { operations } from "../scripts/document.ts";
import { sandboxOrigin } from "../scripts/short-call/call-facts.ts";
import { shortCalls } from "../scripts/short-call/short-calls.ts";
import { always, type Language, whereInstalled } from "./languages.ts";
import { execute } from "./run-sample.ts";
import { writeProgram } from "./short-calls.ts";

const isThere = ({ needs }: Language): boolean => {
  try {
    for (const condition of Object.values(needs)) execFileSync("sh", ["-c", condition], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const languages = [...always, ...whereInstalled].filter(isThere).map(({ name }) => name);

describe.each(languages)("the short call in %s", (language) => {
  it.each(operations)("is accepted by the sandbox as shown: $operationId", async (operation) => {
    const folder = temporaryFolder();
    const sandbox = createSandbox();
    const server = await serve(sandbox, { port: 0 });
    const { code = "" } = shortCalls(operation).find(({ label }) => label === language) ?? {};

    const command = await writeProgram(language, code.replace(sandboxOrigin, server.url), folder);
    const { stdout } = await execute(command, { GOCACHE: `${folder}/cache` });
    await server.close();

    expect(stdout).toContain('"IsSuccessful":true');
    expect(sandbox.outbox).toHaveLength(1);
  });
});
