// Writes a call as a line for a shell. Each secret is a variable that the suite also reads, such as $CBSS_CLIENT_KEY.
import type { DigestEncoding } from "@cbss/signature";
import { variableOf } from "../credentials.ts";
import type { Call } from "./call.ts";
import { headersOf, urlOf } from "./send-call.ts";
import { inQuotes, inShell } from "./shell.ts";
import { textOfBody } from "./text-of-body.ts";
import type { Values } from "./values.ts";

/** Below the limit of Linux for one argument; a longer body comes from standard input. */
const LONGEST_ARGUMENT = 100_000;

/** Writes the line that repeats a call. */
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
    // Otherwise, curl would send a Content-Type by default.
    ...(body !== undefined && call.contentType === undefined ? ["-H 'Content-Type:'"] : []),
  ].join(" ");
  if (body === undefined) return signature?.includes("$BODY") ? `BODY=; ${curl}` : curl;
  const now = body.includes(PLACEHOLDERS.dateTime) ? "NOW=$(date -u +%FT%TZ); " : "";
  const variable = `${now}BODY=${inShell(body)}; `;
  return body.length > LONGEST_ARGUMENT
    ? `${variable}printf %s "$BODY" | ${curl} --data-binary @-`
    : `${variable}${curl} --data-binary "$BODY"`;
}

/** Placeholders that JSON, XML and forms leave unchanged, and that then become variables. */
export const PLACEHOLDERS: Values = {
  clientCode: "__CBSS_CLIENT_CODE__",
  password: "__CBSS_PASSWORD__",
  dateTime: "__NOW__",
  newValue: (field) => `__${variableOf(field)}__`,
};
