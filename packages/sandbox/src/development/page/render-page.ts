// The frame of the page. Its parts are in separate files.
import { PAGE_HOME, PAGE_SCRIPT, PAGE_STYLE } from "../../generated/page.ts";
import type { Context } from "../context.ts";
import { renderCallForms } from "./call-forms.ts";
import { curlLines, DEMO_CREDENTIALS } from "./curl-lines.ts";
import { renderFault } from "./fault-form.ts";
import { Html, html } from "./html.ts";
import { renderInbox } from "./inbox-rows.ts";
import { renderFilter, renderJournal } from "./journal-rows.ts";

// An envelope in the page's vermilion. Without an icon, a browser would request one from the sandbox.
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23a52c18'/%3E%3Cpath d='M3 5h10v7H3zm0 0 5 4 5-4' fill='none' stroke='%23fff'/%3E%3C/svg%3E";

/** Writes the page in its current state. */
export function renderPage(context: Context, origin: string): Html {
  return html`<!DOCTYPE html>
<html lang="en">
${head()}
<body>
<a class="skip" href="#journal-title">Skip to the journal</a>
${banner(context)}
<main>
  <div class="act">
    <section aria-labelledby="call-title"><h2 id="call-title">Make a call</h2>${renderCallForms(context)}</section>
    <section aria-labelledby="fault-title"><h2 id="fault-title">Simulate a failure</h2>${renderFault(context)}</section>
    ${fromAShell(context, origin)}
  </div>
  <div class="see">
    <section aria-labelledby="inbox-title">
      <h2 id="inbox-title">Inbox</h2>
      <ol class="slips" id="inbox" tabindex="-1" aria-labelledby="inbox-title">${renderInbox(context)}</ol>
    </section>
    <section aria-labelledby="journal-title" class="journal">
      <h2 id="journal-title">Journal</h2>
      ${renderFilter()}
      <ol class="calls" id="journal" tabindex="-1" aria-labelledby="journal-title">${renderJournal(context)}</ol>
    </section>
  </div>
</main>
<footer>
  <form method="post" action="/__sandbox/reset"><button>Reset the sandbox</button></form>
  <p>As JSON: <a href="/__sandbox/outbox">outbox</a>, <a href="/__sandbox/journal">journal</a>${
    context.openApi && html`, <a href="/__sandbox/openapi.json">OpenAPI document</a>`
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

function banner({ openApi }: Context): Html {
  return html`<header>
  <div>
    <h1>CBSS sandbox</h1>
    <p>A local CBSS for development and tests. Don't enter real secrets.</p>
  </div>
  <nav aria-label="Documentation and colours">
    <a href="${documentationOf(openApi)}">Documentation</a>
    <label class="live">Colours <select id="theme"><option value="auto">System</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
  </nav>
  <p id="state" role="status">This page shows the state when you opened it. <a href="/">Reload</a> to see new calls.</p>
</header>`;
}

// The sandbox's document may name its own documentation.
function documentationOf(openApi: object | undefined): string {
  const { externalDocs } = { ...(openApi as { externalDocs?: { url?: unknown } } | undefined) };
  const url = String(externalDocs?.url ?? "");
  return /^https?:\/\//.test(url) ? url : PAGE_HOME;
}

function fromAShell(context: Context, origin: string): Html {
  return html`<section aria-labelledby="curl-title">
  <h2 id="curl-title">Call from a shell</h2>
  ${credentials(context)}
  <div class="frame"><pre id="curl" tabindex="0" role="region" aria-label="Command"><code>${curlLines(context, origin)}</code></pre></div>
  <p><button type="button" class="live" data-copy="#curl">Copy the command</button></p>
</section>`;
}

function credentials({ isDemo, clients }: Context): Html {
  if (!isDemo)
    return html`<p>ClientCodes: ${[...clients.keys()].join(", ") || "none"}. Their secrets are in the configuration.</p>`;
  return html`<p>The demo data, the same in every sandbox:</p>
  <dl>${Object.entries(DEMO_CREDENTIALS).map(([name, value]) => html`<div><dt>${name}</dt><dd><code>${value}</code></dd></div>`)}</dl>`;
}
