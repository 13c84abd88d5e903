/**
 * What must not compile. `tsc` checks this file: an expected error that does not occur is an error.
 */
import {
  type AnyCbssError,
  attempt,
  createCbssApi,
  createCbssClient,
  HttpStatusError,
  NoResponseError,
  type OperationId,
  RejectedError,
  UnreadableResponseError,
} from "./index.ts";

const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer: () => "" });
const form = { Password: "p", NewEmailAddress: "mei@example.com" };

// @ts-expect-error: Password is missing
cbss.startEmailAddressChange({ NewEmailAddress: "mei@example.com" });

// @ts-expect-error: the new value of the other operation
cbss.startEmailAddressChange({ Password: "p", NewMobilePhoneNumber: "+447700900123" });

// @ts-expect-error: a number would lose its leading + or 0
cbss.startMobilePhoneNumberChange({ Password: "p", NewMobilePhoneNumber: 447700900123 });

// @ts-expect-error: a caller cannot pass a Signature
cbss.startEmailAddressChange(form, { Signature: "x" });

const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z", Content: form };
const api = createCbssApi({ baseUrl: "https://cbss.example", signer: () => "" });
api.POST("/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
  body,
  // @ts-expect-error: a caller cannot pass a Signature with openapi-fetch either
  params: { query: { Signature: "x" } },
});

const result = await attempt(cbss.startEmailAddressChange(form));
// @ts-expect-error: there is an envelope only if ok is true
result.envelope.IsSuccessful;
if (result.ok) result.envelope.IsSuccessful satisfies true;
else if (result.error.code === "ERR_CBSS_REJECTED") result.error.envelope.IsSuccessful satisfies false;

const envelope = await cbss.startEmailAddressChange(form);
// @ts-expect-error: a property of an open object is unknown
envelope.Content?.["Anything"] satisfies string;
envelope.Content?.["Anything"] satisfies unknown;
// @ts-expect-error: a property of a message is unknown too
envelope.Messages[0]?.["Text"] satisfies string;

declare const error: unknown;
if (error instanceof RejectedError) {
  // @ts-expect-error: the properties of an error are read-only
  error.retryable = true;
}

// Every error has all getters, so `in` does not tell the classes apart. A getter that may return undefined is typed so.
declare const failure: AnyCbssError;
// @ts-expect-error: a NoResponseError has no response
if ("response" in failure) failure.response.status;
// @ts-expect-error: only a RejectedError has an envelope
if ("envelope" in failure) failure.envelope.Messages;
failure.response?.status satisfies number | undefined;
if (failure.code === "ERR_CBSS_HTTP") failure.response.status satisfies number;
declare const noResponse: NoResponseError;
noResponse.response satisfies undefined;

const details = { operation: "startEmailAddressChange", mayHaveBeenApplied: true, retryable: false };
const response = { status: 500, contentType: "", headers: new Headers() };
new HttpStatusError("got status 500.", { ...details, response });
// @ts-expect-error: without the envelope
new RejectedError("was rejected.", { ...details, response });
// @ts-expect-error: without a response
new HttpStatusError("got status 500.", details);
// @ts-expect-error: without a response
new UnreadableResponseError("got status 200.", details);
// @ts-expect-error: without one of the four reasons
new NoResponseError("got no response.", { ...details, reason: "lost" });
// @ts-expect-error: with a detail that the class does not have
new NoResponseError("got no response.", { ...details, reason: "network", response });
// @ts-expect-error: without retryable
new HttpStatusError("got status 500.", { operation: "x", mayHaveBeenApplied: true, response });

// An option may be undefined, so that a program can pass a setting through.
const unset = undefined as string | undefined;
createCbssClient({
  baseUrl: "https://cbss.example",
  clientCode: "SANDBOX",
  signer: () => "",
  language: unset,
  fetch: undefined,
  timeoutMs: undefined,
  maxResponseBytes: undefined,
  dateTime: undefined,
  headers: undefined,
  onExchange: undefined,
  allowInsecureHttp: undefined,
});
cbss.startEmailAddressChange(form, {
  signer: undefined,
  language: unset,
  signal: undefined,
  timeoutMs: undefined,
  headers: undefined,
});

// A signer may pass its bytes to fetch, whose types reject bytes of shared memory.
createCbssClient({
  baseUrl: "https://cbss.example",
  clientCode: "SANDBOX",
  signer: async (bytes) => (await fetch("/sign", { method: "POST", body: bytes })).text(),
});

// An operationId of a later version is an OperationId, so that a new operation breaks no program.
const later: OperationId = "confirmEmailAddressChange";
// @ts-expect-error: but not a method of this version
const method: keyof typeof cbss = later;
void method;
