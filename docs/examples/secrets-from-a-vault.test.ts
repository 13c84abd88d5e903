import { setTimeout as sleep } from "node:timers/promises";
import { type CbssClient, createCbssClient } from "@cbss/client";
import { verify } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { expect, it } from "vitest";
import { accept, listeningServer } from "../test/listen.ts";
import { signersFromVault } from "./secrets-from-a-vault.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("signs with the Client_Key of the vault, and reads it once for concurrent and later calls", async () => {
  const { cbss, vault, isSignedWith } = await start();

  await Promise.all([cbss.startEmailAddressChange(content), cbss.startEmailAddressChange(content)]);
  await cbss.startEmailAddressChange(content);

  expect(vault.asked).toBe(1);
  expect(await isSignedWith("first-key")).toEqual([true, true, true]);
});

it("uses a new Client_Key without a restart", async () => {
  const { cbss, vault, isSignedWith } = await start({ maxAgeMs: 50 });
  await cbss.startEmailAddressChange(content);

  vault.clientKey = "second-key";
  await sleep(60);
  await cbss.startEmailAddressChange(content);

  expect(await isSignedWith("second-key")).toEqual([false, true]);
});

it("sends nothing if the vault refuses, gives the program the reason, and retries at the next call", async () => {
  const { cbss, vault, isSignedWith } = await start();
  vault.status = 403;

  await expect(cbss.startEmailAddressChange(content)).rejects.toMatchObject({
    code: "ERR_CBSS_NO_RESPONSE",
    reason: "signer",
    mayHaveBeenApplied: false,
    retryable: false,
    thrown: new Error("The vault returned status 403."),
  });
  expect(await isSignedWith("first-key")).toEqual([]);

  vault.status = 200;
  await cbss.startEmailAddressChange(content);
  expect(await isSignedWith("first-key")).toEqual([true]);
});

/** A vault, a CBSS that accepts everything, and a client that uses both. */
async function start(options: { maxAgeMs?: number } = {}) {
  const vault = { status: 200, clientKey: "first-key", asked: 0 };
  const vaultUrl = await listeningServer(({ headers }, response) => {
    vault.asked += 1;
    const isKnown = headers.authorization === "Bearer vault-token";
    response.writeHead(isKnown ? vault.status : 401).end(JSON.stringify({ clientKey: vault.clientKey }));
  });
  const received: { body: string; signature: string }[] = [];
  const baseUrl = await listeningServer(async (request, response) => {
    const signature = new URL(request.url ?? "", "http://cbss.test").searchParams.get("Signature") ?? "";
    received.push({ body: Buffer.concat(await request.toArray()).toString(), signature });
    accept(response);
  });

  const signerOf = signersFromVault({ url: vaultUrl, token: "vault-token", ...options });
  const signer = signerOf(demo.secrets.loginSalt);
  const cbss: CbssClient = createCbssClient({ baseUrl, clientCode: demo.clientCode, signer });
  const isSignedWith = (clientKey: string): Promise<boolean[]> =>
    Promise.all(
      received.map(({ body, signature }) => verify(body, { ...demo.secrets, clientKey }, signature)),
    );
  return { cbss, vault, isSignedWith };
}
