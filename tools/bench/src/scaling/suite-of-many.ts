/**
 * `node suite-of-many.ts 200`: runs the contract suite for a document with 200 operations, against a sandbox that receives each
 * call at the original path. Prints the duration in milliseconds.
 */
import { runSuite } from "@cbss/contract-server";
import { startSandbox } from "../contract/sandbox-process.ts";
import { generatedDocument, withoutNumber } from "./generated-document.ts";

const document = generatedDocument(Number(process.argv[2]));
const sandbox = await startSandbox({ xmlWorks: true });
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
