/**
 * The contract suite for a document with many operations, against a sandbox that is asked for the one of ours that each was
 * made from.
 */
import { runSuite } from "@cbss/contract-server";
import { generatedDocument, withoutNumber } from "./generated-document.ts";

/** Runs the suite for so many operations against the sandbox at a URL, and resolves to the milliseconds that it took. */
export async function runSuiteOf(operations: number, baseUrl: string): Promise<number> {
  const document = generatedDocument(operations);
  const started = performance.now();
  const { summary } = await runSuite({
    baseUrl,
    credentials: {
      clientCode: "SANDBOX",
      clientKey: "sandbox-client-key",
      loginSalt: "sandbox-login-salt",
      password: "",
      newValues: {},
    },
    document,
    fetch: (input, init) => fetch(withoutNumber(String(input)), init),
  });
  if (summary.contradicted > 0) throw new Error(`${summary.contradicted} checks contradict the sandbox.`);
  return performance.now() - started;
}
