import type { AnyCbssError, CbssClient } from "@cbss/client";

export type Language = "en" | "zh-TW";

/** What became of the change: rejected by CBSS, not started for another reason, or unknown. */
type Outcome = "rejected" | "notStarted" | "unknown";

/** A text for each operation and each outcome. The compiler requires those of a new operation. */
export type Texts = Record<keyof CbssClient, Record<Outcome, string>>;

const texts: Record<Language, Texts> = {
  en: {
    startEmailAddressChange: {
      rejected:
        "Your email address was not changed. Check your password and the new address. If both are correct, contact us.",
      notStarted: "We could not change your email address.",
      unknown: "We do not know whether the change of your email address has started.",
    },
    startMobilePhoneNumberChange: {
      rejected:
        "Your phone number was not changed. Check your password and the new number. If both are correct, contact us.",
      notStarted: "We could not change your phone number.",
      unknown: "We do not know whether the change of your phone number has started.",
    },
  },
  "zh-TW": {
    startEmailAddressChange: {
      rejected: "您的電子郵件地址未變更。請確認密碼與新的電子郵件地址。如果都正確，請與我們聯絡。",
      notStarted: "我們無法變更您的電子郵件地址。",
      unknown: "我們無法確認電子郵件地址的變更是否已開始。",
    },
    startMobilePhoneNumberChange: {
      rejected: "您的手機號碼未變更。請確認密碼與新的手機號碼。如果都正確，請與我們聯絡。",
      notStarted: "我們無法變更您的手機號碼。",
      unknown: "我們無法確認手機號碼的變更是否已開始。",
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
  const outcome = outcomeOf(error);
  const text = ofOperation[error.operation]?.[outcome] ?? otherwise[language];
  if (outcome === "rejected") return text;
  const { look, wait } = advice[language];
  return [text, outcome === "unknown" ? look : wait].join(language === "en" ? " " : "");
}

/** `mayHaveBeenApplied` decides first: after a 500, the change may have started. */
function outcomeOf({ mayHaveBeenApplied, code }: AnyCbssError): Outcome {
  if (mayHaveBeenApplied) return "unknown";
  return code === "ERR_CBSS_REJECTED" ? "rejected" : "notStarted";
}

/** The language in the browser's Accept-Language. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*zh\b/i.test(acceptLanguage ?? "") ? "zh-TW" : "en";
}
