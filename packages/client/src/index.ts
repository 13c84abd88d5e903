// Calling
export { type Attempt, attempt } from "./attempt.ts";
export type { SignedFetchOptions } from "./check-signed-fetch-options.ts";
export { type CbssClient, createCbssClient } from "./create-cbss-client.ts";
export {
  type CallOptions,
  type CbssClientOptions,
  type CbssMethods,
  createCbssMethods,
} from "./create-methods.ts";
export { createSignedFetch } from "./create-signed-fetch.ts";
// What can go wrong
export {
  type AnyCbssError,
  CbssError,
  type CbssErrorDetails,
  HttpStatusError,
  isCbssError,
  NoResponseError,
  RejectedError,
  UnreadableResponseError,
} from "./errors.ts";
export type { AcceptedEnvelope, ContentOf, OperationId, RejectedEnvelope } from "./operation-types.ts";
export type { Signer } from "./send-signed.ts";
