// The operations that the sandbox reproduces. For an operation that is only in the document, it responds with 501.
import type { Forms, Operation } from "../../web-api/operations.ts";
import type { AnyBehaviour, Behaviour } from "./behaviour.ts";
import { startEmailAddressChange } from "./start-email-address-change.ts";
import { startMobilePhoneNumberChange } from "./start-mobile-phone-number-change.ts";

const behaviours: { readonly [Id in keyof Forms]?: Behaviour<Id> } = {
  startEmailAddressChange,
  startMobilePhoneNumberChange,
};

/** Whether the sandbox has a behaviour for an operation. */
export function reproduces({ operationId }: Operation): boolean {
  return Object.hasOwn(behaviours, operationId);
}

/** The behaviour of an operation that the sandbox reproduces. */
export function behaviourOf({ operationId }: Operation): AnyBehaviour {
  return behaviours[operationId as keyof Forms] as AnyBehaviour;
}
