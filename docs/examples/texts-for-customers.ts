import type { AnyCbssError, CbssClient } from "@cbss/client";

export type Language = "en" | "zh-TW";

/** A text for each operation and each way to fail: the compiler requires those of a new operation or a new code. */
export type Texts = Record<keyof CbssClient, Record<AnyCbssError["code"], string>>;

const texts: Record<Language, Texts> = {
  en: {
    startEmailAddressChange: {
      ERR_CBSS_REJECTED: "Your email address was not changed. Check your password and the new address.",
      ERR_CBSS_HTTP: "We could not change your email address.",
      ERR_CBSS_UNREADABLE: "We do not know whether the change of your email address has started.",
      ERR_CBSS_NO_RESPONSE: "We could not reach the system that changes your email address.",
    },
    startMobilePhoneNumberChange: {
      ERR_CBSS_REJECTED: "Your phone number was not changed. Check your password and the new number.",
      ERR_CBSS_HTTP: "We could not change your phone number.",
      ERR_CBSS_UNREADABLE: "We do not know whether the change of your phone number has started.",
      ERR_CBSS_NO_RESPONSE: "We could not reach the system that changes your phone number.",
    },
  },
  "zh-TW": {
    startEmailAddressChange: {
      ERR_CBSS_REJECTED: "您的電子郵件地址未變更。請確認密碼與新的電子郵件地址。",
      ERR_CBSS_HTTP: "我們無法變更您的電子郵件地址。",
      ERR_CBSS_UNREADABLE: "我們無法確認電子郵件地址的變更是否已開始。",
      ERR_CBSS_NO_RESPONSE: "我們無法連線到變更電子郵件地址的系統。",
    },
    startMobilePhoneNumberChange: {
      ERR_CBSS_REJECTED: "您的手機號碼未變更。請確認密碼與新的手機號碼。",
      ERR_CBSS_HTTP: "我們無法變更您的手機號碼。",
      ERR_CBSS_UNREADABLE: "我們無法確認手機號碼的變更是否已開始。",
      ERR_CBSS_NO_RESPONSE: "我們無法連線到變更手機號碼的系統。",
    },
  },
};

const otherwise: Record<Language, string> = {
  en: "Something went wrong.",
  "zh-TW": "發生錯誤。",
};

const advice: Record<Language, { look: string; wait: string }> = {
  en: { look: "Look for a one-time password before you try again.", wait: "Please try again later." },
  "zh-TW": { look: "再試一次之前，請先確認是否已收到一次性密碼。", wait: "請稍後再試。" },
};

/**
 * What to tell the customer. The Messages of CBSS are for your log: their content is not documented, so a customer
 * never sees them.
 */
export function textFor(error: AnyCbssError, language: Language): string {
  const ofOperation: Partial<Record<string, Texts[keyof CbssClient]>> = texts[language];
  const text = ofOperation[error.operation]?.[error.code] ?? otherwise[language];
  if (error.code === "ERR_CBSS_REJECTED") return text;
  const { look, wait } = advice[language];
  return [text, error.mayHaveBeenApplied ? look : wait].join(language === "en" ? " " : "");
}

/** The language in the browser's Accept-Language. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*zh\b/i.test(acceptLanguage ?? "") ? "zh-TW" : "en";
}
