import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { onlineManager, QueryClient } from "@tanstack/query-core";
import { expect, it, onTestFinished } from "vitest";
import { advice, emailAddressMutation } from "./with-tanstack-query.ts";

const content = { Password: "sandbox-password", NewEmailAddress: "mei@example.com" };
const retryingClient = () => new QueryClient({ defaultOptions: { mutations: { retry: 3, retryDelay: 0 } } });

it("a mutation succeeds with the accepted envelope", async () => {
  const { url, sandbox } = await listening();
  const mutation = emailAddressMutation(url, new QueryClient());

  await mutation.mutate(content);

  expect(mutation.getCurrentResult()).toMatchObject({ status: "success", data: { IsSuccessful: true } });
  expect(sandbox.outbox).toHaveLength(1);
});

it("a rejection is an error of the mutation, and the customer must enter something else", async () => {
  const { url, sandbox } = await listening();
  const mutation = emailAddressMutation(url, retryingClient());

  await expect(mutation.mutate({ ...content, Password: "wrong" })).rejects.toThrow();

  const { error } = mutation.getCurrentResult();
  expect(error).toMatchObject({ code: "ERR_CBSS_REJECTED", mayHaveBeenApplied: false });
  expect(advice(error as Error)).toBe("Nothing was started. Check what you have entered.");
  expect(sandbox.journal).toHaveLength(1);
});

it("a call that may have been applied is not repeated, even if the query client retries by default", async () => {
  let calls = 0;
  const server = createServer((request) => {
    calls += 1;
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mutation = emailAddressMutation(url, retryingClient());

  await expect(mutation.mutate(content)).rejects.toThrow();

  const { error } = mutation.getCurrentResult();
  expect(error).toMatchObject({ code: "ERR_CBSS_NO_RESPONSE", mayHaveBeenApplied: true });
  expect(advice(error as Error)).toBe("Look for a one-time password before you try again.");
  expect(calls).toBe(1);
});

it("a call made offline is made now or not at all", async () => {
  const { url, sandbox } = await listening();
  onlineManager.setOnline(false);
  onTestFinished(() => onlineManager.setOnline(true));

  await emailAddressMutation(url, new QueryClient()).mutate(content);

  expect(sandbox.outbox).toHaveLength(1);
});

it("the password leaves the mutation cache as soon as the mutation has no observer", async () => {
  const { url } = await listening();
  const queryClient = new QueryClient();
  const mutation = emailAddressMutation(url, queryClient);
  await mutation.mutate(content);

  mutation.reset();

  await expect.poll(() => queryClient.getMutationCache().getAll()).toEqual([]);
});

async function listening() {
  const sandbox = createSandbox();
  const { url, close } = await serve(sandbox, { port: 0 });
  onTestFinished(close);
  return { url, sandbox };
}
