import { isCbssError } from "@cbss/client";
import type { FastifyReply, FastifyRequest } from "fastify";
import { statusFor } from "./status-for-customers.ts";
import { languageOf, textFor } from "./texts-for-customers.ts";

/**
 * Responds to the customer if one of your handlers throws an error of the client: `app.setErrorHandler(cbssErrors)`. The
 * error itself, with the Messages of CBSS, goes to the log and nowhere else.
 *
 * Always set it: Fastify's own handler responds with 500 and the message of the error, which quotes the Messages.
 */
export function cbssErrors(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!isCbssError(error)) throw error; // For Fastify's own handler.
  request.log.error(error);
  const { status, headers } = statusFor(error);
  const message = textFor(error, languageOf(request.headers["accept-language"]));
  return reply.code(status).headers(headers).send({ message });
}
