// Why a request is rejected. The members of `Models.Message`, Code and Text, and everything in them are inventions of the
// sandbox: the help pages name the type and nothing else. None tells the value that would have been right.

/** The sandbox's texts by its codes. */
export const TEXTS = {
  UnreadableBody: "The body is not a JSON object in UTF-8 or UTF-16, or is nested more than 256 levels deep.",
  UnknownClient: "The ClientCode belongs to no client: look at how it is spelt, and that it is sent at all.",
  SignatureMissing:
    "The Signature is empty: send the lower-case hexadecimal SHA-256 of Body + Client_Key + Login_Salt.",
  // The diagnosis of @cbss/signature/diagnose will say more.
  WrongSignature:
    "The Signature is not that of these exact bytes with this client's secrets: was the body formatted again after signing?",
  ContentMissing: "Content is missing, or is not an object.",
  WrongPassword: "The Password is not the customer's current password.",
  NewEmailAddressMissing: "NewEmailAddress is missing or blank.",
  NewMobilePhoneNumberMissing: "NewMobilePhoneNumber is missing or blank.",
  DeliveryFailed: "The one-time password could not be delivered, so nothing was started.",
} as const;

/** Names one reason for a rejection. */
export type MessageCode = keyof typeof TEXTS;

/** A member of `Messages`. */
export interface Message {
  readonly Code: MessageCode;
  readonly Text: string;
}

/** The message for a code. */
export function toMessage(code: MessageCode): Message {
  return { Code: code, Text: TEXTS[code] };
}
