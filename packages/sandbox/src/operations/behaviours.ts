import type { OperationId } from "../generated/operations.ts";
import type { Behaviour } from "./behaviour.ts";
import { startEmailAddressChange } from "./start-email-address-change.ts";
import { startMobilePhoneNumberChange } from "./start-mobile-phone-number-change.ts";

/** The operations that the sandbox reproduces; one that is only in the document answers 501. */
export const behaviours: { readonly [Id in OperationId]?: Behaviour<Id> } = {
  startEmailAddressChange,
  startMobilePhoneNumberChange,
};
