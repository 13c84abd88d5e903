// A call as a line for a shell, with everything secret as a variable: $CBSS_CLIENT_KEY and the others that the suite reads.
import type { DigestEncoding } from "@cbss/signature";
import { variableOf } from "../credentials.ts";
import type { Call } from "./call.ts";
import { headersOf, urlOf } from "./send-call.ts";
import { inQuotes, inShell } from "./shell.ts";
import { textOfBody } from "./text-of-body.ts";
import type { Values } from "./values.ts";

/** As much as Linux takes for one argument; a longer body comes from standard input. */
const LONGEST_ARGUMENT = 100_000;

/** The line that sends a call again. */
export function curlLine(baseUrl: string, call: Call, digest: DigestEncoding): string {
  const sent = call.body?.(PLACEHOLDERS);
  const body = sent === undefined ? undefined : textOfBody(sent);
  const url = urlOf(baseUrl, call, undefined);
  const signature = call.signing.shell(digest);
  const curl = [
    "curl -sS -i",
    ...(call.method === "POST" && body !== undefined ? [] : [`-X ${call.method}`]),
    inQuotes(url) +
      (signature === undefined ? "" : `"${url.includes("?") ? "&" : "?"}Signature=${signature}"`),
    ...Object.entries(headersOf(call)).map(([name, value]) => `-H ${inQuotes(`${name}: ${value}`)}`),
    // curl would name a type of its own.
    ...(body !== undefined && call.contentType === undefined ? ["-H 'Content-Type:'"] : []),
  ].join(" ");
  if (body === undefined) return signature?.includes("$BODY") ? `BODY=; ${curl}` : curl;
  const now = body.includes(PLACEHOLDERS.dateTime) ? "NOW=$(date -u +%FT%TZ); " : "";
  const variable = `${now}BODY=${inShell(body)}; `;
  return body.length > LONGEST_ARGUMENT
    ? `${variable}printf %s "$BODY" | ${curl} --data-binary @-`
    : `${variable}${curl} --data-binary "$BODY"`;
}

/** They pass through JSON, XML and forms as they are, and are then made variables. */
export const PLACEHOLDERS: Values = {
  clientCode: "__CBSS_CLIENT_CODE__",
  password: "__CBSS_PASSWORD__",
  dateTime: "__NOW__",
  newValue: (field) => `__${variableOf(field)}__`,
};
