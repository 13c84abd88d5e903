// Computing and checking
export { sign } from "./sign.ts";
export { verify } from "./verify.ts";

// For clients
export { createSigner, type Signer } from "./create-signer.ts";

// Types
export type { Secrets } from "./check-arguments.ts";
export type { DigestEncoding } from "./digest-encoding.ts";
