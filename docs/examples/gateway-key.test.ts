import { demo } from "@cbss/testing/demo";
import { expect, it } from "vitest";
import { accept, listeningServer } from "../test/listen.ts";
import { clientWithKey, clientWithToken } from "./gateway-key.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("sends the gateway's key with each call", async () => {
  const { url, received } = await listeningGateway("x-api-key");

  await clientWithKey(url, "gateway-key").startEmailAddressChange(content);

  expect(received).toEqual(["gateway-key"]);
});

it("calls the function for the token at each call", async () => {
  const { url, received } = await listeningGateway("authorization");
  const tokens = ["first", "second"];
  const cbss = clientWithToken(url, async () => tokens.shift() ?? "");

  await cbss.startEmailAddressChange(content);
  await cbss.startEmailAddressChange(content);

  expect(received).toEqual(["Bearer first", "Bearer second"]);
});

it("sends nothing without a token, and passes on the reason", async () => {
  const { url, received } = await listeningGateway("authorization");
  const broken = new Error("The token endpoint is down.");

  const call = clientWithToken(url, () => Promise.reject(broken)).startEmailAddressChange(content);

  await expect(call).rejects.toMatchObject({ mayHaveBeenApplied: false, retryable: false, thrown: broken });
  expect(received).toEqual([]);
});

async function listeningGateway(header: string) {
  const received: unknown[] = [];
  const url = await listeningServer(({ headers }, response) => {
    received.push(headers[header]);
    accept(response);
  });
  return { url, received };
}
