// The page for people, at `/`, with the inbox, the journal, and forms to make a call. It is readable without JavaScript. With
// JavaScript, it updates automatically. It loads nothing from other origins, and its policy forbids that.
import { PAGE_SCRIPT, PAGE_STYLE } from "../../generated/page.ts";
import { type HttpAnswer, type HttpRequest, type Target, toBytes } from "../../http/http.ts";
import type { Context } from "../context.ts";
import { renderPage } from "./render-page.ts";

/** Responds with the page, or with 304 if the browser has the current page. */
export async function answerPage(
  context: Context,
  request: HttpRequest,
  target: Target,
): Promise<HttpAnswer> {
  const page = toBytes(renderPage(context, target.origin).text);
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": await readPolicy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    // With `no-referrer`, a browser would send the form without the origin of the page.
    "Referrer-Policy": "same-origin",
    ETag: `"${await hash(page)}"`,
  };
  const isKnown = request.headers["if-none-match"] === headers.ETag;
  return { status: isKnown ? 304 : 200, headers, body: isKnown ? new Uint8Array() : page };
}

let policy: Promise<string> | undefined;

function readPolicy(): Promise<string> {
  policy ??= makePolicy();
  return policy;
}

async function makePolicy(): Promise<string> {
  return [
    "default-src 'none'",
    `style-src 'sha256-${await hash(toBytes(PAGE_STYLE))}'`,
    `script-src 'sha256-${await hash(toBytes(PAGE_SCRIPT))}'`,
    "img-src data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}
