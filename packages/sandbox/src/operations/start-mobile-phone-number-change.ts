import type { Behaviour } from "./behaviour.ts";

/** Takes the current password and the new number, and sends a one-time password there. */
export const startMobilePhoneNumberChange: Behaviour<"startMobilePhoneNumberChange"> = (form, call) => {
  if (form.Password !== call.customer.password) return "WrongPassword";
  if (!form.NewMobilePhoneNumber?.trim()) return "NewMobilePhoneNumberMissing";
  return call.startChange({ channel: "phone", to: form.NewMobilePhoneNumber });
};
