import { writeFile } from "node:fs/promises";
import { demo } from "@cbss/testing/demo";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, it } from "vitest";
import { callOnce } from "../test/call-once.ts";
import { listeningSandbox, listeningTls } from "../test/listen.ts";
import { clientTrusting } from "./private-ca.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("calls a CBSS whose certificate a private authority has signed", async () => {
  const { url: behind, sandbox } = await listeningSandbox();
  const { url, ca } = await listeningTls(behind);

  await clientTrusting(ca, url).startEmailAddressChange(content);

  expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei@example.com"]);
});

it("sends nothing to a server whose certificate another authority has signed", async () => {
  const { url: behind, sandbox } = await listeningSandbox();
  const [{ url }, { ca: another }] = await Promise.all([listeningTls(behind), listeningTls(behind)]);

  const call = clientTrusting(another, url).startEmailAddressChange(content);

  await expect(call).rejects.toMatchObject({ reason: "network", mayHaveBeenApplied: false });
  expect(sandbox.journal).toEqual([]);
});

it("with NODE_EXTRA_CA_CERTS Node trusts the authority without code, and otherwise it does not", async () => {
  const { url, ca } = await listeningTls((await listeningSandbox()).url);
  const file = `${temporaryFolder()}/company.pem`;
  await writeFile(file, ca);

  const withIt = await callOnce(url, { NODE_EXTRA_CA_CERTS: file });
  const without = await callOnce(url, { NODE_EXTRA_CA_CERTS: "" });

  expect(withIt).toBe("accepted");
  expect(without).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
});
