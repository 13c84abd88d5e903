import { onlineManager, QueryClient } from "@tanstack/query-core";
import { expect, it, onTestFinished } from "vitest";
import { listeningSandbox, listeningServer, refusingUrl } from "../test/listen.ts";
import { advice, emailAddressMutation } from "./with-tanstack-query.ts";

const content = { Password: "sandbox-password", NewEmailAddress: "mei@example.com" };
const retryingClient = () => new QueryClient({ defaultOptions: { mutations: { retry: 3, retryDelay: 0 } } });

it("a mutation succeeds with the accepted envelope", async () => {
  const { url, sandbox } = await listeningSandbox();
  const mutation = emailAddressMutation(url, new QueryClient());

  await mutation.mutate(content);

  expect(mutation.getCurrentResult()).toMatchObject({ status: "success", data: { IsSuccessful: true } });
  expect(sandbox.outbox).toHaveLength(1);
});

it("a rejection is an error of the mutation, which nobody is told to repeat as it is", async () => {
  const { url, sandbox } = await listeningSandbox();
  const mutation = emailAddressMutation(url, retryingClient());

  await expect(mutation.mutate({ ...content, Password: "wrong" })).rejects.toThrow();

  const { error } = mutation.getCurrentResult();
  expect(error).toMatchObject({ code: "ERR_CBSS_REJECTED", mayHaveBeenApplied: false });
  expect(advice(error as Error)).toBe("Check what you typed: wrong passwords lock you out.");
  expect(sandbox.journal).toHaveLength(1);
});

it("a call that was never sent can be made again, unless the cause is ours", async () => {
  const mutation = emailAddressMutation(await refusingUrl(), retryingClient());
  await expect(mutation.mutate(content)).rejects.toThrow();
  expect(advice(mutation.getCurrentResult().error as Error)).toBe("Nothing was started. You can try again.");

  const refusing = await listeningServer((_, response) => response.writeHead(401).end());
  const refused = emailAddressMutation(refusing, retryingClient());
  await expect(refused.mutate(content)).rejects.toThrow();
  expect(advice(refused.getCurrentResult().error as Error)).toBe("Nothing was started. We have to fix this.");
});

it("a call that may have been applied is not repeated, although the query client repeats by default", async () => {
  let calls = 0;
  const url = await listeningServer((request) => {
    calls += 1;
    request.socket.destroy();
  });
  const mutation = emailAddressMutation(url, retryingClient());

  await expect(mutation.mutate(content)).rejects.toThrow();

  const { error } = mutation.getCurrentResult();
  expect(error).toMatchObject({ code: "ERR_CBSS_NO_RESPONSE", mayHaveBeenApplied: true });
  expect(advice(error as Error)).toBe("Look for a one-time password before you try again.");
  expect(calls).toBe(1);
});

it("a call made offline is made now or not at all", async () => {
  const { url, sandbox } = await listeningSandbox();
  onlineManager.setOnline(false);
  onTestFinished(() => onlineManager.setOnline(true));

  await emailAddressMutation(url, new QueryClient()).mutate(content);

  expect(sandbox.outbox).toHaveLength(1);
});

it("the password leaves the mutation cache as soon as nobody looks at the mutation any more", async () => {
  const { url } = await listeningSandbox();
  const queryClient = new QueryClient();
  const mutation = emailAddressMutation(url, queryClient);
  await mutation.mutate(content);

  mutation.reset();

  await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([]);
});
