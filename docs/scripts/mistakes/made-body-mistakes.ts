/**
 * The mistakes in which the signed body differs from the sent body.
 */
import type { BodyMistake } from "@cbss/signature/diagnose";
import { body, type MadeMistake, request, signedBody } from "./make.ts";

const pretty = JSON.stringify(request, null, 2);
const { Content, ...head } = request;
const withHex = (pattern: RegExp): string =>
  body.replaceAll(pattern, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);

export const ofBody: Readonly<Record<BodyMistake, MadeMistake>> = {
  "body-compact": signedBody(body, pretty),
  "body-spaced": signedBody(body.replaceAll(/(":|",)/g, "$1 ").replaceAll(/},/g, "}, ")),
  "body-indented": signedBody(pretty),
  "body-members-reordered": signedBody(JSON.stringify({ Content, ...head })),
  "body-content-only": signedBody(JSON.stringify(Content)),
  "body-escaped-slashes": signedBody(body.replaceAll("/", "\\/")),
  "body-escaped-non-ascii": signedBody(withHex(/[^ -~]/g)),
  "body-escaped-html": signedBody(withHex(/[<>&]/g)),
  "body-escaped-by-dotnet": signedBody(
    withHex(/[<>&'+]|[^ -~]/g).replaceAll(/\\u(....)/g, (_, digits: string) => `\\u${digits.toUpperCase()}`),
  ),
  "body-unescaped": signedBody(body, withHex(/[^ -~]/g)),
  "body-line-breaks-as-crlf": signedBody(pretty.replaceAll("\n", "\r\n"), pretty),
  "body-line-breaks-as-lf": signedBody(pretty, pretty.replaceAll("\n", "\r\n")),
  "body-line-breaks-removed": signedBody(pretty.replaceAll("\n", ""), pretty),
  "body-line-break-appended": signedBody(`${body}\n`),
  "body-trimmed": signedBody(body, `${body}\n`),
  "body-bom-added": signedBody(`\uFEFF${body}`),
  "body-bom-dropped": signedBody(body, `\uFEFF${body}`),
  "body-composed": signedBody(body, body.normalize("NFD")),
  "body-decomposed": signedBody(body.normalize("NFD")),
  "body-encoded-twice": signedBody(Buffer.from(body).toString("latin1")),
  "body-decoded-twice": signedBody(body, Buffer.from(body).toString("latin1")),
  "body-empty": signedBody(""),
  "body-stand-in": signedBody("[object Object]"),
  "body-as-json-string": signedBody(JSON.stringify(body)),
  "body-out-of-json-string": signedBody(body, JSON.stringify(body)),
  "body-as-base64": signedBody(Buffer.from(body).toString("base64")),
  "body-other-date-time": signedBody(body.replace("29.298Z", "29.301Z")),
};
