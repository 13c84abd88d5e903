// Why a request is rejected. The help pages name the type `Models.Message` and nothing else. Its fields Code and Text, and
// every value of them, are inventions of the sandbox. No text contains the correct value.

/**
 * A language that the sandbox writes. The help pages call the parameter's type `API.LANGUAGE` and name one value, en_US. It is
 * a guess that CBSS also has zh_TW.
 */
export type Language = "en_US" | "zh_TW";

/** The default in the help pages. */
export const DEFAULT_LANGUAGE: Language = "en_US";

/** In the order of their numbers. A call may also send the number. */
export const LANGUAGES: readonly Language[] = [DEFAULT_LANGUAGE, "zh_TW"];

const ENGLISH = {
  UnreadableBody:
    "The body is not an object in the format that its Content-Type names, or is nested more than 256 levels deep.",
  UnknownClient: "The ClientCode belongs to no client: look at how it is spelt, and that it is sent at all.",
  SignatureMissing:
    "The Signature is empty: send the lower-case hexadecimal SHA-256 of Body + Client_Key + Login_Salt.",
  // If `diagnose` is on, a description of the mistake replaces this text.
  WrongSignature:
    "The Signature is not that of these exact bytes with this client's secrets: was the body formatted again after signing?",
  DateTimeOutsideWindow: "DateTime is missing, unreadable, or too far from the server's clock.",
  ContentMissing: "Content is missing, or is not an object.",
  // One message for both cases, so that a caller cannot find out which customers exist.
  WrongPassword: "The customer is unknown, or the Password is not the customer's current password.",
  LockedOut: "The customer is locked out after too many wrong passwords: try again later.",
  NewEmailAddressMissing: "NewEmailAddress is missing or blank.",
  NewEmailAddressInvalid: "NewEmailAddress is not an email address.",
  NewMobilePhoneNumberMissing: "NewMobilePhoneNumber is missing or blank.",
  NewMobilePhoneNumberInvalid:
    "NewMobilePhoneNumber is not a phone number in the form of E.164: a plus sign, the country code and digits only.",
  // Only a trigger or a fault causes this.
  Rejected: "The call asked the sandbox for a rejection, by its new value or by a fault.",
  DeliveryFailed: "The one-time password could not be delivered, so nothing was started.",
} as const;

/** Names one reason for a rejection. */
export type MessageCode = keyof typeof ENGLISH;

const CHINESE: Record<MessageCode, string> = {
  UnreadableBody: "請求主體不是其 Content-Type 所示格式的物件，或巢狀超過 256 層。",
  UnknownClient: "此 ClientCode 不屬於任何用戶端：請檢查拼字，並確認已送出。",
  SignatureMissing: "Signature 為空：請送出 Body + Client_Key + Login_Salt 的 SHA-256（小寫十六進位）。",
  WrongSignature: "Signature 與收到的位元組及此用戶端的密鑰不符：簽章後請求主體是否又被重新格式化？",
  DateTimeOutsideWindow: "DateTime 缺少、無法讀取，或與伺服器時間相差過大。",
  ContentMissing: "缺少 Content，或 Content 不是物件。",
  WrongPassword: "查無此客戶，或 Password 不是該客戶目前的密碼。",
  LockedOut: "密碼錯誤次數過多，此客戶已暫時鎖定：請稍後再試。",
  NewEmailAddressMissing: "缺少 NewEmailAddress，或為空白。",
  NewEmailAddressInvalid: "NewEmailAddress 不是電子郵件地址。",
  NewMobilePhoneNumberMissing: "缺少 NewMobilePhoneNumber，或為空白。",
  NewMobilePhoneNumberInvalid: "NewMobilePhoneNumber 不是 E.164 格式的電話號碼：加號、國碼，其後只有數字。",
  Rejected: "此呼叫以其新值或故障設定要求沙箱拒絕。",
  DeliveryFailed: "一次性密碼無法送達，因此未開始任何變更。",
};

const TEXTS: Record<Language, Record<MessageCode, string>> = { en_US: ENGLISH, zh_TW: CHINESE };

/** Makes an item of `Messages`. */
export type ToMessage = (code: MessageCode, text: string) => object;

/** The sandbox's text for a code. The journal uses the default language. */
export function textOf(code: MessageCode, language: Language = DEFAULT_LANGUAGE): string {
  return TEXTS[language][code];
}

/** The default shape of a message. */
export const toMessage: ToMessage = (Code, Text) => ({ Code, Text });

/** Whether a value is one of the languages. */
export function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}
