// The journal has one row for each call, with its diagnosis. The row opens to show the request and the response.
import type { Context } from "../context.ts";
import type { JournalEntry } from "../journal.ts";
import { type CallDetails, describeCall } from "./describe-call.ts";
import { type Html, html } from "./html.ts";
import { newest, renderTime } from "./rows.ts";

const OUTCOMES = ["accepted", "rejected", "refused", "failed"] as const;

/** Writes the filter. The style sheet filters by outcome, and JavaScript filters by text. */
export function renderFilter(): Html {
  return html`<div class="filter">
  <fieldset><legend>Show</legend>
    <label><input type="radio" name="outcome" id="show-all" checked> all</label>
    ${OUTCOMES.map((outcome) => html`<label><input type="radio" name="outcome" id="show-${outcome}"> ${outcome}</label>`)}
  </fieldset>
  <label class="live find">Find <input type="search" id="find" autocomplete="off"></label>
</div>`;
}

/** Writes the rows of the journal. The newest is first. */
export function renderJournal(context: Context): Html[] {
  const { journal, kept } = context;
  if (journal.length === 0) return [html`<li class="none" id="no-call">No call yet.</li>`];
  const calls = newest(kept);
  return newest(journal).map((entry, row) => {
    const call = calls[row];
    return renderCall(entry, call && describeCall(context, call));
  });
}

function renderCall(
  { id, at, method, path, status, outcome, reason, diagnosis, mistake }: JournalEntry,
  shown?: CallDetails,
): Html {
  return html`
<li id="call-${id}-${at}" class="is-${outcome}" data-news="Call ${outcome}: ${reason}"><details>
  <summary><span class="outcome ${outcome}">${outcome}</span> <span class="status">${status || "no response"}</span> ${renderTime(at)}
    <code class="path">${method} ${path}</code>
    <span class="reason">${reason}</span>
    ${diagnosis && renderDiagnosis(diagnosis, mistake)}</summary>
  ${
    shown &&
    html`<h3>Request</h3><pre><code>${method} ${path}
${shown.request}</code></pre>
  <h3>Response</h3><pre><code>${indented(shown.response)}</code></pre>
  <p class="small">Secrets are shown as “…”.</p>`
  }
</details></li>`;
}

// The documentation explains each mistake under its name. No link: the sandbox does not have the address of the documentation site.
function renderDiagnosis(diagnosis: string, mistake: JournalEntry["mistake"] = []): Html {
  const names = mistake.map((name, index) => html`${index > 0 && ", "}<code>${name}</code>`);
  return html`<span class="diagnosis"><b>Diagnosis</b> ${diagnosis}${
    names.length > 0 && html`<span class="mistake"><b>Mistake</b> ${names}</span>`
  }</span>`;
}

// JSON is easier to read in lines. A body that is cut off, or is not JSON, stays as it came.
function indented(response: string): string {
  const [head = "", ...rest] = response.split("\n\n");
  try {
    return `${head}\n\n${JSON.stringify(JSON.parse(rest.join("\n\n")), undefined, 2)}`;
  } catch {
    return response;
  }
}
