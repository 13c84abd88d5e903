/**
 * What must not compile. Checked by `tsc`: an expected error that does not come is an error.
 */
import { attempt, createCbssClient, RejectedError } from "./index.ts";

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
cbss.api.POST("/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress", {
  body,
  // @ts-expect-error: nor in cbss.api
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
