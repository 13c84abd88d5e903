/**
 * A program that makes one call with only the runtime's own fetch, to test how the environment affects it. It prints the outcome of
 * the call.
 */
import { attempt, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";

const cbss = createCbssClient({
  baseUrl: process.argv[2] ?? "",
  clientCode: demo.clientCode,
  signer: createSigner(demo.secrets),
});
const result = await attempt(
  cbss.startEmailAddressChange({ Password: demo.password, NewEmailAddress: "mei@example.com" }),
);
process.stdout.write(result.ok ? "accepted" : result.error.message);
