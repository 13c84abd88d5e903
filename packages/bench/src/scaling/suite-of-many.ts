/**
 * The contract suite for a document with many operations: the first of ours again and again, each under a path of its own, and
 * a sandbox behind that knows them all for the first.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runSuite, type SuiteOptions } from "@cbss/contract-server";
import { createSandbox } from "@cbss/sandbox";

/** Runs the suite for so many operations, and resolves to the milliseconds that it took. */
export async function runSuiteOf(operations: number): Promise<number> {
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
    document: documentOf(operations),
    fetch: (input, init) => sandbox.fetch(String(input).replace(/\/operation\d+/i, ""), init),
  });
  if (summary.contradicted > 0) throw new Error(`${summary.contradicted} checks contradict the sandbox.`);
  return performance.now() - started;
}

function documentOf(operations: number): NonNullable<SuiteOptions["document"]> {
  const file = fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));
  const document = JSON.parse(readFileSync(file, "utf8"));
  const [[path, { post }]] = Object.entries(document.paths) as [[string, { post: object }]];
  const paths = Array.from({ length: operations }, (_, number) => [
    `${path}/operation${number}`,
    { post: { ...post, operationId: `operation${number}` } },
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}
