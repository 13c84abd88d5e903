import { setImmediate } from "node:timers/promises";
import { demo } from "@cbss/testing/demo";
import express, { type ErrorRequestHandler } from "express";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type FailingCall, failingCalls } from "../test/failing-calls.ts";
import { listeningServer } from "../test/listen.ts";
import { cbssErrors } from "./express-handler.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

describe.each(["production", "development"])("Express in %s", (env) => {
  it.each(failingCalls)("responds with $status if $how, and reveals nothing from CBSS", async (failing) => {
    const logged: Error[] = [];

    const { response, body } = await askShop(
      env,
      failing,
      cbssErrors((error) => void logged.push(error)),
    );

    expect(response.status).toBe(failing.status);
    expect(response.headers.get("retry-after")).toBe(failing.retryAfter ?? null);
    expect(JSON.parse(body)).toEqual({ message: expect.stringMatching(/^[A-Z].*email address.*\.$/) });
    expect([...response.headers, body].join()).not.toContain("leaked");
    expect(logged).toMatchObject([{ code: expect.stringMatching(/^ERR_CBSS_/) }]);
  });

  it("responds in the language of the customer", async () => {
    const failing = failingCalls[0] as FailingCall;

    const { body } = await askShop(
      env,
      failing,
      cbssErrors(() => {}),
      { "Accept-Language": "zh-TW,zh" },
    );

    expect(JSON.parse(body).message).toBe(
      "您的電子郵件地址未變更。請確認密碼與新的電子郵件地址。如果都正確，請與我們聯絡。",
    );
  });

  it("leaves every other error to Express", async () => {
    const failing = { client: () => Promise.resolve({}) } as unknown as FailingCall;
    const logged: Error[] = [];

    const { response } = await askShop(
      env,
      failing,
      cbssErrors((error) => void logged.push(error)),
    );

    expect(response.status).toBe(500);
    expect(logged).toEqual([]);
  });
});

describe("Express without our handler", () => {
  it.each(failingCalls)("reveals nothing from CBSS in production if $how", async (failing) => {
    const { response, body } = await askShop("production", failing);

    expect(response.status).toBe(500);
    expect(textOf(body)).toBe("Internal Server Error");
    expect([...response.headers].join()).not.toMatch(/leaked|retry-after/);
  });

  it.each(failingCalls)(
    "shows the stack in development if $how, but no status or header",
    async (failing) => {
      const { response, body, thrown } = await askShop("development", failing);

      expect(response.status).toBe(500);
      expect(textOf(body)).toBe(thrown().stack?.replace(/\s+/g, " "));
      expect([...response.headers].join()).not.toMatch(/leaked|retry-after/);
    },
  );
});

/** The text of Express's error page. */
function textOf(page: string): string {
  const [, text = ""] = /<pre>(.*)<\/pre>/s.exec(page) ?? [];
  const characters: Record<string, string> = {
    "<br>": " ",
    nbsp: " ",
    quot: '"',
    "#39": "'",
    lt: "<",
    gt: ">",
    amp: "&",
  };
  return text.replace(/<br>|&([^;]+);/g, (all, name) => characters[name ?? all] ?? all).replace(/\s+/g, " ");
}

/** Requests a page from a server whose call fails in that way. */
async function askShop(
  env: string,
  { client }: FailingCall,
  handler?: ErrorRequestHandler,
  headers: Record<string, string> = {},
) {
  const cbss = await client();
  const log = vi.spyOn(console, "error").mockImplementation(() => {}); // Express writes handled errors here.
  onTestFinished(() => log.mockRestore());
  const app = express().set("env", env);
  let thrown: Error;
  app.post("/email-address", async (_, response) => {
    await cbss.startEmailAddressChange(content).catch((error: Error) => {
      thrown = error;
      throw error;
    });
    response.sendStatus(202);
  });
  if (handler) app.use(handler);
  const url = await listeningServer(app);
  const response = await fetch(`${url}/email-address`, { method: "POST", headers });
  const body = await response.text();
  await setImmediate(); // Express writes in a later turn of the event loop.
  return { response, body, thrown: () => thrown };
}
