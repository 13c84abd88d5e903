import type { CbssClient, ContentOf } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import express, { type Request, type Router } from "express";

/** Each operation that your page may call, with the fields of its Content. The compiler requires an entry for each. */
const fields: { [Id in keyof CbssClient]: Record<keyof ContentOf<Id>, true> } = {
  startEmailAddressChange: { Password: true, NewEmailAddress: true, Identity: true },
  startMobilePhoneNumberChange: { Password: true, NewMobilePhoneNumber: true, Identity: true },
};

export interface SignEndpointOptions {
  /** The origin of your pages, such as `https://shop.example`. */
  origin: string;
  clientCode: string;
  clientKey: string;
  /** The Login_Salt of the logged-in customer, from your own session. Undefined without a login. */
  loginSaltOf(request: Request): Promise<string | undefined>;
}

/**
 * Responds to `POST /sign` with the signature of the body.
 *
 * WARNING: CBSS trusts every body that this endpoint signs. Without the checks, anyone can make calls in your name. Keep
 * all of them. The body contains the customer's password: do not log it.
 */
export function signEndpoint(options: SignEndpointOptions): Router {
  const raw = express.raw({ type: "application/json", limit: 4096, inflate: false });

  return express.Router().post("/sign", raw, async (request, response) => {
    if (request.get("origin") !== options.origin) return response.sendStatus(403);
    const loginSalt = await options.loginSaltOf(request);
    if (loginSalt === undefined) return response.sendStatus(401);
    if (!Buffer.isBuffer(request.body)) return response.sendStatus(415);
    if (!isExpected(request.body, options.clientCode)) return response.sendStatus(422);

    const sign = createSigner({ clientKey: options.clientKey, loginSalt });
    return response
      .set("Cache-Control", "no-store")
      .type("text")
      .send(await sign(request.body));
  });
}

/** Whether the body is a recent request for one of the operations, exactly as the client of your page writes it. */
function isExpected(bytes: Uint8Array, clientCode: string): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const body = JSON.parse(text);
    const { ClientCode, DateTime, Content } = body;
    return (
      // In no other form: if a name appears twice, CBSS may read the other value.
      JSON.stringify(body) === text &&
      hasFields(body, ["ClientCode", "DateTime", "Content"]) &&
      ClientCode === clientCode &&
      new Date(DateTime).toISOString() === DateTime &&
      Math.abs(Date.now() - Date.parse(DateTime)) < 60_000 &&
      // An Identity may name another customer.
      Content.Identity === null &&
      Object.values(fields).some((names) => hasFields(Content, Object.keys(names))) &&
      Object.entries(Content).every(([name, value]) => name === "Identity" || typeof value === "string")
    );
  } catch {
    return false;
  }
}

function hasFields(value: object, names: readonly string[]): boolean {
  const found = Object.keys(value);
  return found.length === names.length && names.every((name) => found.includes(name));
}
