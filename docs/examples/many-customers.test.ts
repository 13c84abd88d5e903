import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { expect, it, onTestFinished } from "vitest";
import { changeEmailAddress, clientForEverybody } from "./many-customers.ts";

const customers = ["ann", "bob"].map((name) => ({
  name,
  password: `${name}-password`,
  sessions: [{ clientCode: "SANDBOX", loginSalt: `${name}-login-salt` }],
}));

it("one client calls for two customers at once, each with the signer of their login", async () => {
  const { url, sandbox } = await listening();
  const cbss = clientForEverybody(url);

  await Promise.all([
    changeEmailAddress(cbss, "ann-login-salt", {
      Password: "ann-password",
      NewEmailAddress: "ann@example.com",
    }),
    changeEmailAddress(cbss, "bob-login-salt", {
      Password: "bob-password",
      NewEmailAddress: "bob@example.com",
    }),
  ]);

  expect(sandbox.outbox.map(({ to }) => to).sort()).toEqual(["ann@example.com", "bob@example.com"]);
});

it("a call without the signer of a login is not sent", async () => {
  const { url, sandbox } = await listening();

  const call = clientForEverybody(url).startEmailAddressChange({
    Password: "p",
    NewEmailAddress: "a@example.com",
  });

  await expect(call).rejects.toMatchObject({ reason: "signer", mayHaveBeenApplied: false });
  expect(sandbox.journal).toHaveLength(0);
});

async function listening() {
  const sandbox = createSandbox({
    clients: [{ clientCode: "SANDBOX", clientKey: "sandbox-client-key" }],
    customers,
  });
  const { url, close } = await serve(sandbox, { port: 0 });
  onTestFinished(close);
  return { url, sandbox };
}
