/**
 * The contract suite for a document with many operations, against a sandbox that takes each for the one of ours that it was
 * made from.
 */
import { runSuite } from "@cbss/contract-server";
import { createSandbox } from "@cbss/sandbox";
import { generatedDocument, withoutNumber } from "./generated-document.ts";

/** Runs the suite for so many operations, and resolves to the milliseconds that it took. */
export async function runSuiteOf(operations: number): Promise<number> {
  const document = generatedDocument(operations);
  const sandbox = createSandbox({ diagnose: false });
  const started = performance.now();
  const { summary } = await runSuite({
    baseUrl: "https://cbss.test",
    credentials: {
      clientCode: "SANDBOX",
      clientKey: "sandbox-client-key",
      loginSalt: "sandbox-login-salt",
      password: "",
      newValues: {},
    },
    document,
    fetch: (input, init) => sandbox.fetch(withoutNumber(String(input)), init),
  });
  if (summary.contradicted > 0) throw new Error(`${summary.contradicted} checks contradict the sandbox.`);
  return performance.now() - started;
}
