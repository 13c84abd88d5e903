import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, signatureOf } from "../test/calls.ts";

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));

// The value triggers a response after 3 seconds.
const slowBody = EMAIL_BODY.replace("mei@example.com", "slow@sandbox.test");

test("SIGTERM finishes the calls in flight, refuses new ones, and exits 0 within 5 s", {
  timeout: 20_000,
}, async () => {
  const child = spawn(process.execPath, [cli, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [greeting] = await once(child.stdout, "data");
  const url = /listening on (\S+)/.exec(`${greeting}`)?.[1] ?? "";
  const call = (body: string) =>
    fetch(`${url}${EMAIL_PATH}?Signature=${signatureOf(body)}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
  await (await call(EMAIL_BODY)).text();
  const inFlight = call(slowBody);
  await new Promise((resolve) => setTimeout(resolve, 300));

  const begin = performance.now();
  child.kill("SIGTERM");
  const closed = once(child, "close");
  await new Promise((resolve) => setTimeout(resolve, 300));

  await expect(call(EMAIL_BODY)).rejects.toThrow("fetch failed");
  expect(await (await inFlight).json()).toMatchObject({ IsSuccessful: true });
  expect(await closed).toEqual([0, null]);
  expect(performance.now() - begin).toBeLessThan(5000);
});
