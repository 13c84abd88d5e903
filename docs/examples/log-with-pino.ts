import { type CbssClient, createCbssClient, type ExchangeReport } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import type { Logger } from "pino";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** A client that writes one line for each call. The line contains neither a password nor a Signature. */
export function clientThatLogs(baseUrl: string, log: Logger): CbssClient {
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, onExchange: logExchange(log) });
}

/**
 * A rejection is not your error: usually a customer has typed a wrong password. Its message contains the Messages of
 * CBSS. `err` is the name under which pino writes an error with its stack.
 */
export function logExchange(log: Logger): (report: ExchangeReport) => void {
  return ({ operation, durationMs, response, error }) => {
    const line = { operation, durationMs: Math.round(durationMs), response };
    if (!error) log.info(line, "CBSS accepted the call");
    else if (error.code === "ERR_CBSS_REJECTED") log.info({ ...line, err: error }, "CBSS rejected the call");
    else log.error({ ...line, err: error }, "The call failed");
  };
}
