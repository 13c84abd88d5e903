// The recorder copied the sandbox's messages of that day, so the recordings contain them. Some texts have changed since. For the
// comparison, the sandbox returns these texts as recorded.
import type { SandboxOptions } from "../../src/index.ts";

const RECORDED_TEXTS: Readonly<Record<string, string>> = {
  "NewEmailAddress is not an email address.": "NewEmailAddress is not an e-mail address.",
  "Signature 與收到的位元組及此用戶端的密鑰不符：簽章後請求主體是否又被重新格式化？":
    "Signature 與收到的位元組及此用戶端的密鑰不符：簽章後內容是否又被重新格式化？",
};

/** Creates a message with the recorded text. */
export const toRecordedMessage: NonNullable<SandboxOptions["toMessage"]> = (Code, text) => ({
  Code,
  Text: RECORDED_TEXTS[text] ?? text,
});
