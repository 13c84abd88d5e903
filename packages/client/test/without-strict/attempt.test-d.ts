/**
 * What compiles in a program without `strict`, where TypeScript does not narrow by `!result.ok`.
 */
import { attempt, type CbssClient } from "../../src/index.ts";

declare const cbss: CbssClient;

const result = await attempt(
  cbss.startEmailAddressChange({ Password: "p", NewEmailAddress: "mei@example.com" }),
);
if (!result.ok) result.error.code satisfies string;
if (result.ok) result.envelope.Messages satisfies unknown[];
