import type { Behaviour } from "./behaviour.ts";

/** Takes the current password and the new address, and sends a one-time password there. */
export const startEmailAddressChange: Behaviour<"startEmailAddressChange"> = (form, call) => {
  if (form.Password !== call.customer.password) return "WrongPassword";
  if (!form.NewEmailAddress?.trim()) return "NewEmailAddressMissing";
  return call.startChange({ channel: "email", to: form.NewEmailAddress });
};
