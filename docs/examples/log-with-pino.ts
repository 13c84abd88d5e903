import { type CbssClient, createCbssClient, type ExchangeReport } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import type { Logger } from "pino";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** A client that writes one line for each call. The line contains neither a password nor a Signature. */
export function clientThatLogs(baseUrl: string, log: Logger): CbssClient {
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, onExchange: logExchange(log) });
}

/**
 * A rejection is not an error in your program: usually the customer typed a wrong password. Its message contains the
 * Messages of CBSS. pino writes the field `err` as an error with its stack.
 */
export function logExchange(log: Logger): (report: ExchangeReport) => void {
  return ({ operation, durationMs, response, error }) => {
    const line = { operation, durationMs: Math.round(durationMs), response };
    if (!error) log.info(line, "CBSS accepted the call");
    else if (error.code === "ERR_CBSS_REJECTED") log.info({ ...line, err: error }, "CBSS rejected the call");
    else log.error({ ...line, err: error }, "The call failed");
  };
}
