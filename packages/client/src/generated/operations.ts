// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run `pnpm generate`.
import type {
  operations as Operations,
  StartEmailAddressChangeForm,
  StartMobilePhoneNumberChangeForm,
} from "@cbss/types";
import type { CallOptions } from "../call-options.ts";
import type { OperationFacts } from "../content.ts";

/** A method for each operation of the document that has the envelope. */
export interface CbssClient {
  /**
   * Start changing a customer's email address.
   *
   * Step 1 of the change. It takes the customer's current password and the new email address. If the call succeeds,
   * CBSS sends an OTP by email to the new address. Nothing is changed yet.
   */
  startEmailAddressChange(
    content: StartEmailAddressChangeForm,
    options?: CallOptions,
  ): Promise<AcceptedEnvelope<"startEmailAddressChange">>;

  /**
   * Start changing a customer's mobile phone number.
   *
   * Step 1 of the change. It takes the customer's current password and the new mobile phone number. If the call
   * succeeds, CBSS sends, in the words of the help page, "an OTP email to the new mobile phone number". Nothing is
   * changed yet.
   */
  startMobilePhoneNumberChange(
    content: StartMobilePhoneNumberChangeForm,
    options?: CallOptions,
  ): Promise<AcceptedEnvelope<"startMobilePhoneNumberChange">>;
}

/** The answer of an operation, whatever CBSS decided. */
export type Envelope<Id extends keyof CbssClient> =
  Operations[Id]["responses"][200]["content"]["application/json"];

/** The answer to a call that CBSS accepted. */
export type AcceptedEnvelope<Id extends keyof CbssClient> = Envelope<Id> & { IsSuccessful: true };

/** What each method has to know of its operation. */
export const operations: Readonly<Record<keyof CbssClient, OperationFacts>> = {
  startEmailAddressChange: {
    path: "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress",
    formTypes: ["object"],
    requiredText: ["Password","NewEmailAddress"],
    secret: ["Password"],
    defaults: {"Identity":null},
    resultTypes: ["object","null"],
  },
  startMobilePhoneNumberChange: {
    path: "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber",
    formTypes: ["object"],
    requiredText: ["Password","NewMobilePhoneNumber"],
    secret: ["Password"],
    defaults: {"Identity":null},
    resultTypes: ["object","null"],
  },
};

/** The names under which passwords stand in any request. */
export const secretNames: readonly string[] = ["Password"];
