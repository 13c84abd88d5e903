/**
 * `node suite-of-many.ts 200`: the contract suite for a document with so many operations, against a sandbox that is asked for
 * the one of ours that each was made from. Prints the milliseconds that it took.
 */
import { runSuite } from "@cbss/contract-server";
import { startSandbox } from "../contract/sandbox-process.ts";
import { generatedDocument, withoutNumber } from "./generated-document.ts";

const document = generatedDocument(Number(process.argv[2]));
const sandbox = await startSandbox();
try {
  const started = performance.now();
  const { summary } = await runSuite({
    baseUrl: sandbox.url,
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
  const milliseconds = performance.now() - started;
  if (summary.contradicted > 0) throw new Error(`${summary.contradicted} checks contradict the sandbox.`);
  console.log(milliseconds);
} finally {
  sandbox.close();
}
