import { startProgram } from "@cbss/testing";
import { expect } from "vitest";
import { runtimeTest } from "../runtimes/runtime-test.ts";
import { serveInstalledSandbox } from "../runtimes/sandbox.ts";
import { installApp } from "./install-app.ts";

const next = "node_modules/next/dist/bin/next";
const title = "makes a signed call on the Edge runtime, from a route handler of a built Next.js app";

runtimeTest({ runtime: "Next.js", how: "route handler on Edge", program: next, title }, async (_, tell) => {
  const { folder, run } = await installApp("next-edge");
  tell(/\d[\d.]+/.exec(await run("node", [next, "--version"]))?.[0] ?? "");
  await using sandbox = await serveInstalledSandbox();
  const environment = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    CBSS_URL: sandbox.url,
    CBSS_CLIENT_KEY: "sandbox-client-key",
    CBSS_LOGIN_SALT: "sandbox-login-salt",
  };

  await run("node", [next, "build"]);
  const args = [next, "start", "--port", "0", "--hostname", "127.0.0.1"];
  const server = await startProgram(process.execPath, args, folder, /127\.0\.0\.1:(\d+)/, environment);
  const answer = await fetch(`http://127.0.0.1:${server.port}/change-address`, {
    method: "POST",
    body: JSON.stringify({ password: "sandbox-password", address: "mei@example.com" }),
  })
    .then((response) => response.text())
    .finally(server.stop);

  expect(answer).toBe('{"accepted":true}');
  expect(sandbox.delivered()).toBe(1);
});
