// A call from a shell, signed by OpenSSL, for a user who has no client yet, or who does not trust it.
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "../../cbss/customers.ts";
import type { Context } from "../context.ts";

interface Credentials {
  readonly ClientCode: string;
  readonly Client_Key: string;
  readonly Login_Salt: string;
  readonly Password: string;
}

/** The demo data with the names of the help pages, in the order in which a call needs them. */
export const DEMO_CREDENTIALS: Credentials = {
  ClientCode: DEMO_CLIENTS[0]?.clientCode ?? "",
  Client_Key: DEMO_CLIENTS[0]?.clientKey ?? "",
  Login_Salt: DEMO_CUSTOMERS[0]?.sessions[0]?.loginSalt ?? "",
  Password: DEMO_CUSTOMERS[0]?.password ?? "",
};

// If the sandbox shows no secrets, these placeholders appear instead.
const PLACEHOLDERS: Credentials = {
  ClientCode: "CLIENT_CODE",
  Client_Key: "CLIENT_KEY",
  Login_Salt: "LOGIN_SALT",
  Password: "PASSWORD",
};

/** The lines that sign and make a call to a sandbox. */
export function curlLines({ isDemo }: Pick<Context, "isDemo">, origin: string): string {
  const { ClientCode, Client_Key, Login_Salt, Password } = isDemo ? DEMO_CREDENTIALS : PLACEHOLDERS;
  const [start, end] = JSON.stringify({
    ClientCode,
    DateTime: "|",
    Content: { Identity: null, Password, NewEmailAddress: "mei@example.com" },
  }).split("|");
  return `BODY='${start}'$(date -u +%FT%TZ)'${end}'
SIGNATURE=$(printf %s "$BODY" ${Client_Key} ${Login_Salt} | openssl dgst -sha256 -r | cut -c 1-64)
curl "${safeOrigin(origin)}/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress?Signature=$SIGNATURE&Language=en_US" \\
  --header "Content-Type: application/json" --data-raw "$BODY"`;
}

// The host comes from the browser's request. A link to `a$(rm).localhost` must not become a shell command.
function safeOrigin(origin: string): string {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : "http://127.0.0.1:4010";
}
