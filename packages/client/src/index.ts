// Calling
export { type Attempt, attempt } from "./attempt.ts";
export { createCbssApi } from "./create-cbss-api.ts";
export { createCbssClient } from "./create-cbss-client.ts";
export { createSignedFetch } from "./create-signed-fetch.ts";
export type {
  CallOptions,
  CbssApiOptions,
  CbssClientOptions,
  SignedFetchOptions,
  Signer,
} from "./options.ts";
// What is sent and comes back
export type { CbssClient } from "./generated/operations.ts";
export type { AcceptedEnvelope, ContentOf, OperationId, RejectedEnvelope } from "./operation-types.ts";
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
