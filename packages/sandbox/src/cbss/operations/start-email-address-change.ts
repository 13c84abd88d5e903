import { isEmailAddress, isShort } from "../check-new-value.ts";
import type { Behaviour } from "./behaviour.ts";

/** Checks the current password and the new address, and sends a one-time password to the address. */
export const startEmailAddressChange: Behaviour<"startEmailAddressChange"> = async (form, call) => {
  const refusal = call.checkCustomer(form);
  if (refusal !== undefined) return refusal;
  const to = form.NewEmailAddress;
  if (!to?.trim()) return "NewEmailAddressMissing";
  const isValid = call.settings.validateNewValues ? isEmailAddress(to) : isShort(to);
  if (!isValid) return "NewEmailAddressInvalid";
  return call.startChange({ channel: "email", to });
};
