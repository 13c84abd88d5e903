// Runs every failure against the built client and prints one line of JSON for each, then ends. A leaked timer or socket would
// keep it running. Run `node failures/run-failures.mjs [certificate.json]` on Node 20 or later.
import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { format, inspect } from "node:util";
import { attempt, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { cases } from "./cases.mjs";
import { startFailureServer } from "./failure-server.mjs";

const tls = process.argv[2] && JSON.parse(readFileSync(process.argv[2], "utf8"));

/** Secrets with characters that JSON, HTML or a URL escapes. */
const secrets = { clientKey: 'canary-KEY-"é/+', loginSalt: "canary-SALT-&<\\ü" };
const password = 'canary-PASSWORD-"/\\+&% é🔑';
const spellings = (secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];

console.log(process.versions.node);
for (const failure of cases) {
  if (failure.tls && !tls) continue;
  console.log(JSON.stringify(await provoke(failure)));
}

async function provoke({
  name,
  tls: needsTls,
  closed,
  baseUrl = (url) => url,
  timeoutMs = 20_000,
  signer,
  abort,
  ...server
}) {
  const { url, connections, close } = await startFailureServer({ ...server, ...(needsTls ? { tls } : {}) });
  if (closed) await close();
  const caller = new AbortController();
  if (abort === "before") caller.abort();
  if (typeof abort === "number") setTimeout(abort).then(() => caller.abort());
  const signatures = [];
  const sign = createSigner(secrets);
  const cbss = createCbssClient({
    baseUrl: baseUrl(url),
    clientCode: "SANDBOX",
    timeoutMs,
    signer: async (body) => {
      signatures.push(await sign(body));
      return signer ? signer(Object.values(secrets).join(" ")) : signatures[0];
    },
  });

  const started = performance.now();
  let error;
  const call = cbss.startEmailAddressChange(
    { Password: password, NewEmailAddress: "mei@example.com" },
    { signal: caller.signal },
  );
  const result = await attempt(call).catch((other) => {
    error = other;
  });
  const ms = Math.round(performance.now() - started);
  error ??= result?.error;
  if (abort === "after") caller.abort();

  const shown = error
    ? [
        inspect(error, { depth: 20, showHidden: true }),
        format("%s %o", error, error),
        JSON.stringify(error),
        error.stack,
        inspect(error.cause),
      ].join("\n")
    : "";
  const canaries = [password, ...Object.values(secrets), ...signatures].flatMap(spellings);
  const leaked = canaries.filter((canary) => shown.toLowerCase().includes(canary.toLowerCase()));
  const listeners = getEventListeners(caller.signal, "abort").length;
  // An exchange without a response closes its connection, which the server notices a moment later.
  for (let wait = 0; error?.reason && connections() > 0 && wait < 500; wait++) await setTimeout(10);
  const leftOpen = error?.reason ? connections() : 0;
  if (!closed) await close();

  const came = result?.ok ? "accepted" : [error?.name, error?.mayHaveBeenApplied];
  return {
    name,
    expected: server.expected,
    came,
    code: error?.code,
    cause: error?.cause,
    message: error?.message,
    ms,
    timeoutMs,
    listeners,
    leftOpen,
    leaked,
  };
}
