/**
 * What must not compile. Checked by `tsc`: an expected error that does not come is an error.
 */
import {
  attempt,
  createCbssApi,
  createCbssClient,
  HttpStatusError,
  NoResponseError,
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

// @ts-expect-error: nobody passes a Signature by hand
cbss.startEmailAddressChange(form, { Signature: "x" });

const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z", Content: form };
const api = createCbssApi({ baseUrl: "https://cbss.example", signer: () => "" });
api.POST("/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
  body,
  // @ts-expect-error: nor with openapi-fetch
  params: { query: { Signature: "x" } },
});

const result = await attempt(cbss.startEmailAddressChange(form));
// @ts-expect-error: there is an envelope only where ok holds
result.envelope;
if (result.ok) result.envelope.IsSuccessful satisfies true;
else if (result.error.code === "ERR_CBSS_REJECTED") result.error.envelope.IsSuccessful satisfies false;

const envelope = await cbss.startEmailAddressChange(form);
// @ts-expect-error: what an open object holds is unknown
envelope.Content?.["Anything"] satisfies string;
envelope.Content?.["Anything"] satisfies unknown;
// @ts-expect-error: nor is a member of a message known to be text
envelope.Messages[0]?.["Text"] satisfies string;

declare const error: unknown;
if (error instanceof RejectedError) {
  // @ts-expect-error: an error is read, not written
  error.status = 200;
}

const details = { operation: "startEmailAddressChange", mayHaveBeenApplied: true };
new HttpStatusError("was answered 500.", { ...details, status: 500 });
// @ts-expect-error: without the envelope
new RejectedError("was rejected.", { ...details, status: 200 });
// @ts-expect-error: without a status
new HttpStatusError("was answered.", details);
// @ts-expect-error: without the Content-Type
new UnreadableResponseError("was answered 200.", { ...details, status: 200 });
// @ts-expect-error: for no reason of the four
new NoResponseError("got no answer.", { ...details, reason: "lost" });
// @ts-expect-error: with a detail that the class does not have
new NoResponseError("got no answer.", { ...details, reason: "network", status: 500 });
