// A form for each operation, with values from the document's examples, and a button for each value that triggers a specific
// response.
import { PAGE_EXAMPLES } from "../../generated/page.ts";
import { type Members, type Operation, operations } from "../../web-api/operations.ts";
import type { Context } from "../context.ts";
import { TRIGGERS, type Trigger } from "../triggers.ts";
import { DEMO_CREDENTIALS } from "./curl-lines.ts";
import { Html, html } from "./html.ts";

/** Writes the forms. The first is open. */
export function renderCallForms(context: Context): Html {
  return html`${operations.map((operation, index) => form(context, operation, index === 0))}`;
}

function form(context: Context, { operationId, path, request }: Operation, isOpen: boolean): Html {
  const { summary = operationId } = PAGE_EXAMPLES[operationId] ?? {};
  const fields = textsOf(request.members["Content"]);
  return html`
<details class="call" name="operation"${isOpen ? new Html(" open") : ""}>
  <summary>${summary}</summary>
  <form method="post" action="/__sandbox/call" data-busy="Sending…">
    <input type="hidden" name="operation" value="${operationId}">
    <p class="path"><code>POST ${breakable(path)}</code></p>
    ${context.isDemo ? html`<input type="hidden" name="ClientCode" value="${DEMO_CREDENTIALS.ClientCode}">` : secretFields(context)}
    ${fields.map((name) => field(context, operationId, name))}
    ${more()}
    <p><button class="main">Send the call</button></p>
    ${fields.map(triggerButtons)}
  </form>
</details>`;
}

function textsOf(content: Members[string] | undefined): string[] {
  return Object.entries(typeof content === "object" ? content : {})
    .filter(([, kind]) => kind === "text")
    .map(([name]) => name);
}

// A secret of the demo data is public. The field of any other secret is not readable, and starts empty.
function field({ isDemo }: Context, operationId: string, name: string): Html {
  const isSecret = name === "Password" && !isDemo;
  const example = PAGE_EXAMPLES[operationId]?.fields[name] ?? "";
  const value = name === "Password" ? (isDemo ? DEMO_CREDENTIALS.Password : "") : example;
  return html`<label>${name} <input name="${name}" value="${value}" type="${isSecret ? "password" : "text"}" autocomplete="off" spellcheck="false"></label>`;
}

function secretFields({ clients }: Context): Html {
  return html`<label>ClientCode <select name="ClientCode">${[...clients.keys()].map((code) => html`<option>${code}</option>`)}</select></label>
    ${["Client_Key", "Login_Salt"].map((name) => html`<label>${name} <input name="${name}" type="password" autocomplete="off" required></label>`)}
    <p class="small">The sandbox signs the call with them, and does not store them.</p>`;
}

function more(): Html {
  return html`<div class="pair">
      <label>Language <input name="Language" value="en_US" autocomplete="off" spellcheck="false"></label>
      <label>Signature <select name="signature"><option value="correct">Correct</option><option value="wrong">Wrong, and diagnosed</option></select></label>
    </div>`;
}

function triggerButtons(name: string): Html | false {
  const pick = VALUES[name];
  if (pick === undefined) return false;
  return html`<fieldset><legend>Or send a test value in ${name}</legend><div class="triggers">
    ${TRIGGERS.map((trigger) => html`<button name="${name}" value="${pick(trigger)}"><b>${trigger.name}</b> <span>${plain(trigger.answer)}</span></button>`)}
    </div></fieldset>`;
}

const VALUES: Readonly<Record<string, (trigger: Trigger) => string>> = {
  NewEmailAddress: ({ emailAddress }) => emailAddress,
  NewMobilePhoneNumber: ({ mobilePhoneNumber }) => mobilePhoneNumber,
};

function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}

function breakable(path: string): Html[] {
  return path.split(/(?=\/)/).map((part) => html`${part}<wbr>`);
}
