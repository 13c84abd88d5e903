/**
 * Whether a request is signed and counted as it should be: by the formula of the document, over the bytes as they came,
 * and by code that is not ours.
 */
import { createHash } from "node:crypto";
import { demo } from "@cbss/testing/demo";
import type { Received } from "./recording-server.ts";

/** What {@link seal} says of every request that is as it should be. */
export const SEALED = { isSigned: true, isCounted: true, chunked: undefined };

/** For the demo client and its customer. */
export function seal({ query, headers, body }: Received): Record<keyof typeof SEALED, unknown> {
  const digest = createHash("sha256")
    .update(body)
    .update(demo.secrets.clientKey)
    .update(demo.secrets.loginSalt);
  return {
    isSigned: query.get("Signature") === digest.digest("hex"),
    isCounted: headers["content-length"] === String(body.length),
    chunked: headers["transfer-encoding"],
  };
}
