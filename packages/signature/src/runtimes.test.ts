// Runtimes without the features that we detect, or with guards on them. Each is a separate program, because detection runs at import.
import { runProgram } from "@cbss/testing/run-program";
import { expect, test } from "vitest";

const SIGNED = "88e69a15186ee8564e26c42c6a61464ace062835c3301eb84e963807024231b5";

function run(program: string) {
  return runProgram(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
  });
}

test("signs with Web Crypto if reading process.getBuiltinModule throws, as in Next.js on Edge", async () => {
  const { out, err } = await run(`
    Object.defineProperty(process, "getBuiltinModule", { get() { throw new Error("not on Edge"); } });
    const { createSigner } = await import("./index.ts");
    const answer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" })(new Uint8Array());
    console.log(answer instanceof Promise, await answer);`);

  expect({ out, err }).toEqual({ out: `true ${SIGNED}\n`, err: "" });
});

test("can be imported without TextEncoder and TextDecoder, as in Jest's jsdom", async () => {
  const { out, err } = await run(`
    const encoders = { TextEncoder, TextDecoder };
    delete globalThis.TextEncoder;
    delete globalThis.TextDecoder;
    const { sign } = await import("./index.ts");
    const { diagnose } = await import("./diagnose.ts");
    Object.assign(globalThis, encoders);
    const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
    const signature = await sign("", secrets);
    console.log(signature, (await diagnose({ body: "", secrets, signature })).verdict);`);

  expect({ out, err }).toEqual({ out: `${SIGNED} valid\n`, err: "" });
});
