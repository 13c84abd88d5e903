// The one template of the page.
import type { Delivery } from "../../cbss/context.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "../../generated/page.ts";
import type { Context } from "../context.ts";
import type { JournalEntry } from "../journal.ts";
import { curlLines, DEMO_CREDENTIALS } from "./curl-lines.ts";
import { Html, html } from "./html.ts";

// More can be read as JSON.
const MAX_ROWS = 50;

// Two letters of a type case, in the colour of the page; without an icon a browser would ask the sandbox for one.
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23204d74'/%3E%3Cpath d='M3 5h10v7H3zm0 0 5 4 5-4' fill='none' stroke='%23fff'/%3E%3C/svg%3E";

/** Writes the page as it is now. */
export function renderPage(context: Context, origin: string): Html {
  return html`<!DOCTYPE html>
<html lang="en">
${head()}
<body>
<header>
  <h1>CBSS sandbox</h1>
  <p>A CBSS to develop and test against. Give it no real secrets.</p>
  <p id="state" role="status">As it was when you opened it: <a href="/">look again</a>.</p>
</header>
<main>
  <section aria-labelledby="inbox-title">
    <h2 id="inbox-title">Inbox</h2>
    <ol class="slips" id="inbox" tabindex="-1" aria-labelledby="inbox-title">${inbox(context)}</ol>
  </section>
  <section aria-labelledby="journal-title">
    <h2 id="journal-title">Journal</h2>
    <ol class="calls" id="journal" tabindex="-1" aria-labelledby="journal-title">${journal(context)}</ol>
  </section>
</main>
${makeACall(context, origin)}
<footer>
  <form method="post" action="/__sandbox/reset"><button>Forget everything</button></form>
  <p>As JSON: <a href="/__sandbox/outbox">outbox</a>, <a href="/__sandbox/journal">journal</a>${
    context.openApi && html`, <a href="/__sandbox/openapi.json">the OpenAPI document</a>`
  }</p>
</footer>
<script>${new Html(PAGE_SCRIPT)}</script>
</body>
</html>
`;
}

function head(): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>CBSS sandbox</title>
<link rel="icon" href="${ICON}">
<style>${new Html(PAGE_STYLE)}</style>
</head>`;
}

function makeACall(context: Context, origin: string): Html {
  return html`<aside aria-labelledby="call-title">
  <h2 id="call-title">Make a call</h2>
  <h3>${context.isDemo ? "With the demo data" : "As a client"}</h3>
  ${credentials(context)}
  <h3 id="curl-title">From a shell</h3>
  <pre id="curl" tabindex="0" role="region" aria-labelledby="curl-title"><code>${curlLines(context, origin)}</code></pre>
  <p><button type="button" class="live" data-copy="#curl">Copy the command</button></p>
</aside>`;
}

function inbox({ outbox, pending, now }: Context): Html[] {
  if (outbox.length === 0)
    return [
      html`<li class="none" id="no-delivery">No one-time password yet: make a call, for instance the one from a shell.</li>`,
    ];
  const valid = new Set([...pending.values()].filter(({ expiresAt }) => expiresAt > now().toISOString()));
  return newest(outbox).map((delivery) => slip(delivery, valid.has(delivery)));
}

// An id stands for everything that a row says: the script keeps a row as long as its id is there.
function slip(delivery: Delivery, isValid: boolean): Html {
  const { id, at, to, channel, oneTimePassword, customer, clientCode, expiresAt } = delivery;
  return html`
<li id="delivery-${id}-${at}-${isValid}" data-news="One-time password for ${to}"${isValid ? "" : new Html(' class="over"')}>
  <p class="to">${channel === "email" ? "E-mail" : "Message"} to <b>${to}</b></p>
  <p class="password"><span class="label">One-time password</span> <code id="password-${id}">${oneTimePassword}</code>
    <button type="button" class="live" data-copy="#password-${id}" aria-label="Copy the one-time password for ${to}">Copy</button></p>
  <p class="small">${customer} at ${clientCode}, ${time(at)}, ${isValid ? html`valid until ${time(expiresAt)}` : "replaced, expired or not delivered"}</p>
</li>`;
}

function journal({ journal }: Context): Html[] {
  if (journal.length === 0) return [html`<li class="none" id="no-call">No call yet.</li>`];
  return newest(journal).map(call);
}

function call({ id, at, method, path, status, outcome, reason, diagnosis }: JournalEntry): Html {
  return html`
<li id="call-${id}-${at}" data-news="Call ${outcome}: ${reason}">
  <p><span class="outcome ${outcome}">${outcome}</span> <span class="status">${status || "no answer"}</span> ${time(at)}</p>
  <p class="path"><code>${method} ${path}</code></p>
  <p>${reason}</p>
  ${diagnosis && html`<p class="diagnosis"><b>Diagnosis</b> ${diagnosis}</p>`}
</li>`;
}

function credentials({ isDemo, clients }: Context): Html {
  if (!isDemo)
    return html`<p>ClientCodes: ${[...clients.keys()].join(", ") || "none"}. Their secrets stand in the configuration.</p>`;
  return html`<dl>${Object.entries(DEMO_CREDENTIALS).map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`)}</dl>`;
}

function time(at: string): Html {
  return html`<time datetime="${at}">${at.slice(11, 19)} UTC</time>`;
}

function newest<Entry>(entries: readonly Entry[]): Entry[] {
  return entries.slice(-MAX_ROWS).reverse();
}
