import { demo } from "@cbss/testing/demo";
import fastify from "fastify";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type FailingCall, failingCalls } from "../test/failing-calls.ts";
import { cbssErrors } from "./fastify-handler.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

describe.each(["production", "development"])("Fastify in %s", (env) => {
  it.each(failingCalls)("responds with $status if $how, and reveals nothing from CBSS", async (failing) => {
    const { response, body, logged } = await askShop(env, failing, cbssErrors);

    expect(response.status).toBe(failing.status);
    expect(response.headers.get("retry-after")).toBe(failing.retryAfter ?? null);
    expect(body).toEqual({ message: expect.stringMatching(/^[A-Z].*email address.*\.$/) });
    expect([...response.headers, JSON.stringify(body)].join()).not.toContain("leaked");
    expect(logged()).toContain('"code":"ERR_CBSS_');
  });

  it("responds in the language of the customer", async () => {
    const failing = failingCalls[0] as FailingCall;

    const { body } = await askShop(env, failing, cbssErrors, { "Accept-Language": "zh-TW,zh" });

    expect(body.message).toBe(
      "您的電子郵件地址未變更。請確認密碼與新的電子郵件地址。如果都正確，請與我們聯絡。",
    );
  });

  it("leaves every other error to Fastify", async () => {
    const failing = { client: () => Promise.resolve({}) } as unknown as FailingCall;

    const { response, body } = await askShop(env, failing, cbssErrors);

    expect(response.status).toBe(500);
    expect(body.message).toMatch(/is not a function/);
  });

  // This is why the handler is needed: the message quotes the Messages of CBSS.
  it.each(failingCalls)(
    "without our handler, shows the message if $how, but no status or header",
    async (failing) => {
      const { response, body, thrown } = await askShop(env, failing);

      const { code, message } = thrown();
      expect(response.status).toBe(500);
      expect(body).toEqual({ statusCode: 500, error: "Internal Server Error", code, message });
      expect([...response.headers].join()).not.toMatch(/leaked|retry-after/);
    },
  );
});

/** Requests a page from a server whose call fails in that way. */
async function askShop(
  env: string,
  { client }: FailingCall,
  handler?: typeof cbssErrors,
  headers: Record<string, string> = {},
) {
  const cbss = await client();
  vi.stubEnv("NODE_ENV", env);
  onTestFinished(() => void vi.unstubAllEnvs());
  const written: string[] = [];
  const app = fastify({ logger: { stream: { write: (line: string) => void written.push(line) } } });
  onTestFinished(() => app.close());
  let thrown: Error & { code: string };
  app.post("/email-address", async (_, reply) => {
    await cbss.startEmailAddressChange(content).catch((error) => {
      thrown = error;
      throw error;
    });
    return reply.code(202).send();
  });
  if (handler) app.setErrorHandler(handler);
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const response = await fetch(`${url}/email-address`, { method: "POST", headers });
  const body = (await response.json()) as { message: string };
  return { response, body, logged: () => written.join(""), thrown: () => thrown };
}
