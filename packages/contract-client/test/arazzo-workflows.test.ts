import { fileURLToPath } from "node:url";
import { createSignedFetch } from "@cbss/client";
import { createSandbox, type Sandbox } from "@cbss/sandbox";
import { type RunningSandbox, serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { createConfig, type LoggerInterface } from "@redocly/openapi-core";
import { type RunFileResult, run, type Step } from "@redocly/respect-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let sandbox: Sandbox;
let running: RunningSandbox;
beforeEach(async () => {
  // The sandbox would refuse the addresses in the workflows, which do not matter here.
  sandbox = createSandbox({ validateNewValues: false });
  running = await serve(sandbox, { port: 0 });
});
afterEach(() => running.close());

/** Discards the log, because the engine's result contains everything. */
const silent: LoggerInterface = {
  info: () => {},
  warn: () => {},
  output: () => {},
  error: () => {},
  printNewLine: () => {},
  printSeparator: () => {},
  indent: (text) => text,
};

/** Runs the published workflows, with every step through the signed fetch. */
async function runWorkflows(clientKey: string, input: object = {}): Promise<RunFileResult> {
  const signer = createSigner({ clientKey, loginSalt: demo.secrets.loginSalt });
  const [result] = await run({
    files: [fileURLToPath(import.meta.resolve("@cbss/openapi/arazzo"))],
    fetch: createSignedFetch({ signer }),
    server: `cbss=${running.url}`,
    input: JSON.stringify(input),
    config: await createConfig({}),
    logger: silent,
    maxSteps: 100,
    maxFetchTimeout: 10_000,
    requestFileLoader: { getFileBody: () => Promise.reject(new Error("no step sends a file")) },
  });
  return result as RunFileResult;
}

/** Lists each step of each workflow with its failed checks. */
function failures({ executedWorkflows }: RunFileResult) {
  return executedWorkflows.flatMap(({ workflowId, executedSteps }) =>
    (executedSteps as Step[]).map(({ stepId, checks }) => ({
      step: `${workflowId}/${stepId}`,
      checked: checks.length > 0,
      failed: checks.filter(({ passed }) => !passed).map(({ name }) => name),
    })),
  );
}

describe("the Arazzo workflows, run by Redocly's engine through the signed fetch", () => {
  it("pass every check of every step against the sandbox", async () => {
    const result = await runWorkflows(demo.secrets.clientKey);

    expect(failures(result)).toEqual([
      { step: "startBothChanges/startEmailAddressChange", checked: true, failed: [] },
      { step: "startBothChanges/startMobilePhoneNumberChange", checked: true, failed: [] },
      { step: "rejectWrongPassword/rejectEmailAddressChange", checked: true, failed: [] },
      { step: "rejectWrongPassword/rejectMobilePhoneNumberChange", checked: true, failed: [] },
    ]);
    expect(result.hasProblems).toBe(false);
    expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei@example.com", "+447700900123"]);
  });

  it("accept the caller's inputs", async () => {
    const result = await runWorkflows(demo.secrets.clientKey, { newEmailAddress: "密🔑@example.com" });

    expect(result.hasProblems).toBe(false);
    expect(sandbox.outbox[0]?.to).toBe("密🔑@example.com");
  });

  it("fail with a wrong key at the first step that needs a correct signature", async () => {
    const result = await runWorkflows("another-client-key");

    expect(result.hasProblems).toBe(true);
    expect(failures(result).filter(({ failed }) => failed.length > 0)).toEqual([
      { step: "startBothChanges/startEmailAddressChange", checked: true, failed: ["success criteria check"] },
    ]);
    expect(sandbox.outbox).toEqual([]);
  });
});
