import { expect, it } from "vitest";
import { listeningSandbox } from "../test/listen.ts";
import { changeEmailAddress, clientForEverybody } from "./many-customers.ts";

const clients = [{ clientCode: "SANDBOX", clientKey: "sandbox-client-key" }];
const customers = ["ann", "bob"].map((name) => ({
  name,
  password: `${name}-password`,
  sessions: [{ clientCode: "SANDBOX", loginSalt: `${name}-login-salt` }],
}));

it("one client makes concurrent calls for two customers, each with the signer of their login", async () => {
  const { url, sandbox } = await listeningSandbox({ clients, customers });
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
  const { url, sandbox } = await listeningSandbox({ clients, customers });

  const call = clientForEverybody(url).startEmailAddressChange({
    Password: "p",
    NewEmailAddress: "a@example.com",
  });

  await expect(call).rejects.toMatchObject({ reason: "signer", mayHaveBeenApplied: false });
  expect(sandbox.journal).toHaveLength(0);
});
