import {
  type AnyCbssError,
  attempt,
  type CbssClient,
  createCbssClient,
  createSignedFetch,
} from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { expect, it } from "vitest";
import { listeningSandbox, listeningServer, refusingUrl } from "../test/listen.ts";
import { languageOf, type Texts, textFor } from "./texts-for-customers.ts";

const email = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("tells a customer about a rejection in the customer's language, and repeats nothing of CBSS", async () => {
  const { url } = await listeningSandbox();

  const error = await errorOf(clientOf(url).startEmailAddressChange({ ...email, Password: "wrong" }));

  expect(textFor(error, "en")).toBe(
    "Your email address was not changed. Check your password and the new address. If both are correct, contact us.",
  );
  expect(textFor(error, "zh-TW")).toBe(
    "您的電子郵件地址未變更。請確認密碼與新的電子郵件地址。如果都正確，請與我們聯絡。",
  );
});

it("has a separate text for each operation", async () => {
  const { url } = await listeningSandbox();
  const form = { Password: "wrong", NewMobilePhoneNumber: "+886 912 345 678" };

  const error = await errorOf(clientOf(url).startMobilePhoneNumberChange(form));

  expect(textFor(error, "en")).toMatch(/^Your phone number was not changed\./);
});

it("asks the customer to look for a one-time password if the change may have started", async () => {
  const url = await listeningServer((_, response) => response.writeHead(500).end());

  const error = await errorOf(clientOf(url).startEmailAddressChange(email));

  expect(textFor(error, "en")).toBe(
    "We do not know whether the change of your email address has started. Look for a one-time password before you try again.",
  );
  expect(textFor(error, "zh-TW")).toBe(
    "我們無法確認電子郵件地址的變更是否已開始。再試一次之前，請先確認是否已收到一次性密碼。",
  );
});

it("asks the customer to come back later if nothing was sent", async () => {
  const error = await errorOf(clientOf(await refusingUrl()).startEmailAddressChange(email));

  expect(textFor(error, "en")).toBe("We could not change your email address. Please try again later.");
});

it("has a text for a call of an unknown operation", async () => {
  const signedFetch = createSignedFetch({ signer: createSigner(demo.secrets) });

  const error = await errorOf(
    signedFetch(`${await refusingUrl()}/api/Other`, { method: "POST", body: "{}" }),
  );

  expect(error.operation).toBe("POST /api/Other");
  expect(textFor(error, "en")).toBe("Something went wrong. Please try again later.");
});

it("does not compile without the texts of an operation or of an outcome", () => {
  const ofOutcomes: Texts["startEmailAddressChange"] = { rejected: "", notStarted: "", unknown: "" };
  const { unknown: _, ...otherOutcomes } = ofOutcomes;
  // @ts-expect-error: the texts of the other operation are missing.
  const withoutOperation: Texts = { startEmailAddressChange: ofOutcomes };
  // @ts-expect-error: the text of an outcome is missing.
  const withoutOutcome: Texts["startEmailAddressChange"] = otherOutcomes;

  expect([withoutOperation, withoutOutcome]).toHaveLength(2);
});

it.each([
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-TW"],
  ["en-US,zh;q=0.5", "en"],
  [undefined, "en"],
])("takes the language from Accept-Language: %s", (header, language) => {
  expect(languageOf(header)).toBe(language);
});

function clientOf(baseUrl: string): CbssClient {
  return createCbssClient({ baseUrl, clientCode: demo.clientCode, signer: createSigner(demo.secrets) });
}

async function errorOf(call: Promise<unknown>): Promise<AnyCbssError> {
  const result = await attempt(call);
  if (result.ok) throw new Error("The call did not fail.");
  return result.error;
}
