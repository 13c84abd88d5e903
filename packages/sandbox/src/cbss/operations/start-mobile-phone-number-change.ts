import { isPhoneNumber, isShort } from "../check-new-value.ts";
import type { Behaviour } from "./behaviour.ts";

/** Checks the current password and the new number, and sends a one-time password to the number. */
export const startMobilePhoneNumberChange: Behaviour<"startMobilePhoneNumberChange"> = async (form, call) => {
  const refusal = call.checkCustomer(form);
  if (refusal !== undefined) return refusal;
  const to = form.NewMobilePhoneNumber;
  if (!to?.trim()) return "NewMobilePhoneNumberMissing";
  const isValid = call.settings.validateNewValues ? await isPhoneNumber(to) : isShort(to);
  if (!isValid) return "NewMobilePhoneNumberInvalid";
  return call.startChange({ channel: "phone", to });
};
