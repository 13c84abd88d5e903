import { sign } from "@cbss/signature";
import { expect, it } from "vitest";
import { explainRefusal } from "./explain-refusal.ts";

it("names the mistake and the fix", async () => {
  const body = '{"ClientCode":"SANDBOX"}';
  const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
  const signature = await sign(`${body}\n`, secrets);

  const told = await explainRefusal(new TextEncoder().encode(body), signature);

  expect(told).toMatch(/^body-line-break-appended: The signature was made with a line break /);
});
