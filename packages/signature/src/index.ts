// Computing and checking
export type { Secrets } from "./check-secrets.ts";
// For clients
export { createSigner, type Signer } from "./create-signer.ts";
export type { DigestEncoding } from "./digest-encoding.ts";
export { sign } from "./sign.ts";
export { verify } from "./verify.ts";
