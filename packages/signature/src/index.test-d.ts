import { expectTypeOf } from "vitest";
import { createSigner, type DigestEncoding, type Secrets, type Signer, sign, verify } from "./index.ts";

const secrets: Secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
const body = new Uint8Array();

expectTypeOf<DigestEncoding>().toEqualTypeOf<"hex" | "hex-upper" | "base64">();
expectTypeOf<Signer>().toEqualTypeOf<(body: Uint8Array) => Promise<string> | string>();
expectTypeOf(sign).toEqualTypeOf<(body: Uint8Array | string, secrets: Secrets) => Promise<string>>();
expectTypeOf(verify(body, secrets, "", { digest: undefined })).toEqualTypeOf<Promise<boolean>>();
expectTypeOf(createSigner(secrets, { dangerouslyAllowBrowser: true })).toEqualTypeOf<Signer>();
expectTypeOf(createSigner(() => secrets)).toEqualTypeOf<Signer>();
expectTypeOf(createSigner(async () => secrets, { digest: "base64" })).toEqualTypeOf<Signer>();
expectTypeOf(Buffer.from("")).toExtend<Parameters<Signer>[0]>();

// A remote signer, or an HSM, can be any function of this type.
expectTypeOf((body: Uint8Array) =>
  fetch("/sign", { body: body as BodyInit }).then((r) => r.text()),
).toExtend<Signer>();

// @ts-expect-error the caller serialises the body, never this package
sign({ Password: "sandbox-password" }, secrets);
// @ts-expect-error an ArrayBuffer is not a Uint8Array: wrap it
sign(new ArrayBuffer(0), secrets);
// @ts-expect-error both secrets are required
sign(body, { clientKey: "sandbox-client-key" });
// @ts-expect-error a variable of the environment may be undefined
sign(body, { clientKey: process.env["CBSS_CLIENT_KEY"], loginSalt: "sandbox-login-salt" });
// @ts-expect-error the encodings are written in lower case
verify(body, secrets, "", { digest: "HEX" });
// @ts-expect-error sign writes lower-case hex only; createSigner has the option
sign(body, secrets, { digest: "base64" });
// @ts-expect-error a signer takes the bytes that are sent, not text
createSigner(secrets)("body");
