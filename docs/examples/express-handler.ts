import { isCbssError } from "@cbss/client";
import type { ErrorRequestHandler } from "express";
import { statusFor } from "./status-for-customers.ts";
import { languageOf, textFor } from "./texts-for-customers.ts";

/**
 * Responds to the customer if one of your handlers throws an error of the client: `app.use(cbssErrors(log))`, after all
 * routes. The error itself, with the Messages of CBSS, goes to the log and nowhere else.
 *
 * Without it, Express responds with 500, and in development with the stack, whose first line quotes the Messages.
 */
export function cbssErrors(log: (error: Error) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    // A response that has started can only be cut off, which Express does.
    if (!isCbssError(error) || response.headersSent) return next(error);
    log(error);
    const { status, headers } = statusFor(error);
    const message = textFor(error, languageOf(request.get("accept-language")));
    response.status(status).set(headers).json({ message });
  };
}
