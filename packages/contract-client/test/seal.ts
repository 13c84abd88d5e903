/**
 * Checks the signature and the Content-Length of a request. It applies the document's formula to the received bytes, with code
 * that is not ours.
 */
import { createHash } from "node:crypto";
import { demo } from "@cbss/testing/demo";
import type { Received } from "./recording-server.ts";

/** The result of {@link seal} for every correct request. */
export const SEALED = { isSigned: true, isCounted: true, chunked: undefined };

/** Checks a request of the demo client and its customer. */
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
