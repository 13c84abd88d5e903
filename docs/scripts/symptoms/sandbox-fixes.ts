/**
 * The fix for each code with which the sandbox rejects a call, if its text does not state one. The compiler requires that of a new code.
 */
import type { MessageCode } from "../../../packages/sandbox/src/cbss/messages.ts";

export const sandboxFixes: Readonly<Record<MessageCode, string>> = {
  WrongSignature: "The signature is wrong or invalid. [Find the mistake](../do/my-signature-is-refused.mdx).",
  SignatureMissing: "[Sign in another language](../do/sign-in-another-language.mdx) has code.",
  UnknownClient: "The sandbox knows the clients of [its settings](../look-up/settings.md).",
  UnreadableBody: "Compare the body with [the schemas](../look-up/schemas.md).",
  DateTimeOutsideWindow: "Send the current time with its offset. Synchronize your clock.",
  ContentMissing: "Compare the body with [the schemas](../look-up/schemas.md).",
  WrongPassword: "Use the password of a customer in [the settings](../look-up/settings.md).",
  LockedOut:
    "Restart the sandbox to unlock the customer. [Do not retry](../do/handle-errors.md#retry) in a loop.",
  NewEmailAddressMissing: "",
  NewEmailAddressInvalid: "",
  NewMobilePhoneNumberMissing: "",
  NewMobilePhoneNumberInvalid: "",
  Rejected: "[Triggers](../do/run-the-sandbox.md#triggers) lists these values.",
  DeliveryFailed: "[Triggers](../do/run-the-sandbox.md#triggers) lists these values.",
};
