// Runs every vector through the built package, on both back ends, without a test framework, so that any Node from 20
// on can run it: `node test/vectors-smoke.mjs`. Prints one line; exit code 0 if all is well, 1 if not.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { cases } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@cbss/openapi/vectors/signature.json"), "utf8"),
);

async function findFailures(backEnd) {
  if (backEnd === "crypto.subtle") process.getBuiltinModule = undefined;
  // Imported here, because the package looks for `crypto.hash` when it is loaded.
  const { createSigner, sign, verify } = await import("@cbss/signature");
  const failures = [];
  for (const { name, body, clientKey, loginSalt, encodings } of cases) {
    const secrets = { clientKey, loginSalt };
    const bytes = Buffer.from(body.repeat ? body.repeat.hex.repeat(body.repeat.times) : body.hex, "hex");
    const answer = createSigner(secrets, { digest: "base64" })(bytes);
    const isRight =
      typeof answer === (backEnd === "crypto.hash" ? "string" : "object") &&
      (await answer) === encodings.base64 &&
      (await sign(bytes, secrets)) === encodings.hex &&
      (typeof body.text !== "string" || (await sign(body.text, secrets)) === encodings.hex) &&
      (await verify(bytes, secrets, encodings.hexUpper, { digest: "hex-upper" })) &&
      !(await verify(bytes, secrets, encodings.hexUpper));
    if (!isRight) failures.push(`${backEnd}: ${name}`);
  }
  return failures;
}

async function main() {
  // The second back end runs in a separate process, because a module is loaded only once.
  const backEnd = process.argv[2] ?? "crypto.hash";
  const failures = await findFailures(backEnd);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) return 1;
  if (backEnd === "crypto.subtle") return 0;
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "crypto.subtle"], {
    stdio: "inherit",
  });
  if (status === 0) console.log(`${cases.length} vectors, 2 back ends, node ${process.version}`);
  return status === 0 ? 0 : 1;
}

process.exitCode = await main();
