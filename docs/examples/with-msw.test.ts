import { HttpResponse, http } from "msw";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cbss, sandbox, server } from "./with-msw.ts";

const fetchBefore = globalThis.fetch;
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

it("a client made before MSW listens is intercepted, and its signature verified", async () => {
  await cbss.startEmailAddressChange({ Password: "sandbox-password", NewEmailAddress: "mei@example.com" });

  expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei@example.com"]);
});

it("a rejection through MSW is a RejectedError", async () => {
  const call = cbss.startEmailAddressChange({ Password: "pässwörd 🔑", NewEmailAddress: "mei@example.com" });

  await expect(call).rejects.toMatchObject({ code: "ERR_CBSS_REJECTED" });
});

it("a handler of one test replaces the sandbox, for example with a network failure", async () => {
  server.use(http.all("https://cbss.example/*", () => HttpResponse.error(), { once: true }));

  const call = cbss.startEmailAddressChange({
    Password: "sandbox-password",
    NewEmailAddress: "mei@example.com",
  });

  await expect(call).rejects.toMatchObject({ code: "ERR_CBSS_NO_RESPONSE", mayHaveBeenApplied: true });
});

it("MSW replaces the global fetch, so the client looks it up at every call", () => {
  expect(globalThis.fetch).not.toBe(fetchBefore);
});
