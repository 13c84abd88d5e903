/**
 * Collects every Message and every HTTP error of the sandbox, as it sends them, in both of its languages.
 */
import { createSandbox, DEMO_CUSTOMERS, type SandboxOptions, TRIGGERS } from "@cbss/sandbox";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";

/** The parts of a response that a client reads. */
export interface PlainAnswer {
  status: number;
  type: string;
  body: string;
}

/** How a call differs from an accepted one. */
interface Wrong {
  method?: string;
  signature?: string;
  type?: string;
  body?: string;
  content?: object;
  clientCode?: string;
  path?: string;
  options?: SandboxOptions;
}

const signer = createSigner(demo.secrets);
const EMAIL = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const PHONE = "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber";
const Password = demo.password;

const fails = (): never => {
  throw new Error("The mail server is down.");
};

/** One call for each Message, then one for each HTTP error. */
const wrongCalls: Wrong[] = [
  { body: "[" },
  { clientCode: "ACNE" },
  { signature: "" },
  { signature: "0".repeat(64) },
  { options: { dateTimeWindow: 1 } },
  { content: {}, body: '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29Z"}' },
  { content: { Password: "wrong password", NewEmailAddress: "mei@example.com" } },
  { content: { Password, NewEmailAddress: " " } },
  { content: { Password, NewEmailAddress: "mei" } },
  { path: PHONE, content: { Password, NewMobilePhoneNumber: "" } },
  { path: PHONE, content: { Password, NewMobilePhoneNumber: "7" } },
  { options: { deliver: fails } },
  ...TRIGGERS.filter(({ name }) => !["accepted", "slow", "empty", "dropped"].includes(name)).map(
    ({ emailAddress }) => ({ content: { Password, NewEmailAddress: emailAddress } }),
  ),
  { method: "GET" },
  { type: "text/plain" },
  { type: "" },
  { path: `${EMAIL}/lost` },
  { path: "/api/Nope" },
  { options: { errorDetails: true }, type: "text/plain" },
  { options: { checksModelState: true }, body: "{" },
  { options: { checksModelState: true, errorDetails: true }, body: '{"ClientCode":{}}' },
];

/** Collects all responses, in English and in Chinese. */
export async function sandboxAnswers(): Promise<PlainAnswer[]> {
  const calls = ["en_US", "zh_TW"].flatMap((language) =>
    wrongCalls.map((wrong) => answerTo(wrong, language)),
  );
  return Promise.all(calls);
}

async function answerTo(wrong: Wrong, language: string): Promise<PlainAnswer> {
  const { method = "POST", type = "application/json", path = EMAIL, options = {} } = wrong;
  const Content = wrong.content ?? { Password, NewEmailAddress: "mei@example.com" };
  const envelope = {
    ClientCode: wrong.clientCode ?? demo.clientCode,
    DateTime: "2024-11-18T03:26:29Z",
    Content,
  };
  const body = Buffer.from(wrong.body ?? JSON.stringify(envelope));
  const signature = wrong.signature ?? (await signer(body));
  const sandbox = createSandbox({ customers: DEMO_CUSTOMERS, ...options });
  const response = await sandbox.fetch(
    `https://cbss.example${path}?Signature=${signature}&Language=${language}`,
    { method, headers: { "Content-Type": type }, ...(method === "POST" && { body }) },
  );
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    body: await response.text(),
  };
}
