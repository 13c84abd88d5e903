import { isPhoneNumber } from "../check-new-value.ts";
import type { Behaviour } from "./behaviour.ts";

/** Takes the current password and the new number, and sends a one-time password there. */
export const startMobilePhoneNumberChange: Behaviour<"startMobilePhoneNumberChange"> = async (form, call) => {
  const refusal = call.checkCustomer(form);
  if (refusal !== undefined) return refusal;
  const to = form.NewMobilePhoneNumber;
  if (!to?.trim()) return "NewMobilePhoneNumberMissing";
  if (call.settings.validateNewValues && !(await isPhoneNumber(to))) return "NewMobilePhoneNumberInvalid";
  return call.startChange({ channel: "phone", to });
};
