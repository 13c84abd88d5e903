import type { Delivery } from "../cbss/context.ts";
import type { Language } from "../cbss/messages.ts";

/** The email to the customer. Only the text contains the password, because mail servers log subjects. */
export function writeMail({ language, oneTimePassword, expiresAt }: Delivery): {
  subject: string;
  text: string;
} {
  return TEXTS[language](oneTimePassword, expiresAt);
}

const TEXTS: Record<Language, (password: string, until: string) => { subject: string; text: string }> = {
  en_US: (password, until) => ({
    subject: "Your one-time password",
    text: `Your one-time password is ${password}. It is valid until ${until}.\n\nSent by a CBSS sandbox, for testing.\n`,
  }),
  zh_TW: (password, until) => ({
    subject: "您的一次性密碼",
    text: `您的一次性密碼是 ${password}，有效至 ${until}。\n\n由 CBSS 沙箱寄出，僅供測試。\n`,
  }),
};
