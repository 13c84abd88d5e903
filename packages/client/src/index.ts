// Calling
export { type Attempt, attempt } from "./attempt.ts";
export {
  type CallOptions,
  type CbssClient,
  type CbssClientOptions,
  type CbssMethods,
  createCbssClient,
} from "./create-cbss-client.ts";
export { createSignedFetch, type SignedFetchOptions } from "./create-signed-fetch.ts";
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
