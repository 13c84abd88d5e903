// Calling
export { type Attempt, attempt } from "./attempt.ts";
export { createCbssApi } from "./create-cbss-api.ts";
export { createCbssClient } from "./create-cbss-client.ts";
export { createSignedFetch } from "./create-signed-fetch.ts";
export type { CallOptions, HeadersOption, HeadersRecord, Signer } from "./call-options.ts";
export type { CbssApiOptions, CbssClientOptions, ExchangeReport, SignedFetchOptions } from "./options.ts";
// Requests and responses
export type { AcceptedEnvelope, CbssClient } from "./generated/operations.ts";
export type { ContentOf, OperationId, RejectedEnvelope } from "./operation-types.ts";
export { type ResponseFacts, responseOf, type ShownResponse } from "./response-facts.ts";
// Errors
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
