/**
 * Shows a call, its response and the inbox and journal of the sandbox in the page, only as text.
 */
import type { Delivery, JournalEntry, Sandbox } from "@cbss/sandbox";
import { mistakeLinks } from "../workbench/mistake-links.ts";
import { element, part, setText } from "../workbench/parts.ts";
import type { Exchange } from "./exchange.ts";

/** Shows a call and its response, and its outcome in one sentence. */
export function showExchange(root: HTMLElement, exchange: Exchange): void {
  const { requestHead, requestBody, answer, journal } = exchange;
  part(root, "result").hidden = false;
  part(root, "before-first").hidden = true;
  setText(root, "request-head", requestHead);
  setText(root, "request-body", requestBody);
  setText(root, "answer-head", answer?.head ?? "No response: the connection was closed.");
  setText(root, "answer-formatted", answer ? answer.formatted || "(no body)" : "");
  setText(root, "answer-raw", answer?.raw ?? "");
  part(root, "answer-formatted").hidden = answer === undefined;

  const place = startVerdict(
    root,
    answer?.isSuccessful === true ? "valid" : journal?.diagnosis ? "explained" : "unexplained",
  );
  place.append(element("strong", titleOf(exchange)), element("span", journal?.reason ?? ""));
  if (journal) place.append(...diagnosisLines(journal));
}

/** Clears everything that was shown. */
export function hideExchange(root: HTMLElement): void {
  startVerdict(root, "");
  part(root, "result").hidden = true;
  part(root, "before-first").hidden = false;
  for (const name of ["request-head", "request-body", "answer-head", "answer-formatted", "answer-raw"])
    setText(root, name, "");
  for (const name of ["inbox", "journal"]) part(root, name).replaceChildren();
}

/** Shows that the response is pending. */
export function showWaiting(root: HTMLElement): void {
  startVerdict(root, "").textContent = "Waiting for the response …";
}

/** Shows why there was no call. */
export function showFailure(root: HTMLElement, error: unknown): void {
  const why = globalThis.isSecureContext
    ? (error as Error).message
    : "Browsers compute hashes only on pages served over HTTPS or from this machine.";
  startVerdict(root, "unexplained").append(element("strong", "Not called"), element("span", why));
}

/** Shows inbox and journal, the newest first. */
export function showMemory(
  root: HTMLElement,
  { outbox, journal }: Pick<Sandbox, "outbox" | "journal">,
): void {
  part(root, "inbox").replaceChildren(...outbox.toReversed().map(deliveryItem));
  part(root, "inbox-empty").hidden = outbox.length > 0;
  part(root, "journal").replaceChildren(...journal.toReversed().map(journalItem));
  part(root, "journal-empty").hidden = journal.length > 0;
}

function titleOf({ answer }: Exchange): string {
  if (!answer) return "No response: the caller cannot know whether CBSS started the change";
  const { status, isSuccessful } = answer;
  if (isSuccessful === true) return `${status}, IsSuccessful is true: accepted`;
  if (isSuccessful === false) return `${status}, IsSuccessful is false: rejected`;
  return `${status}, no IsSuccessful in the response: ${status >= 400 ? "refused" : "not a response of CBSS"}`;
}

function startVerdict(root: HTMLElement, kind: string): HTMLElement {
  const place = part(root, "verdict");
  place.dataset["verdict"] = kind;
  place.replaceChildren();
  return place;
}

function deliveryItem({ oneTimePassword, to, channel, expiresAt }: Delivery): HTMLElement {
  const password = element("span", oneTimePassword);
  password.className = "cbss-one-time-password";
  const until = `valid until ${new Date(expiresAt).toLocaleTimeString("en")}`;
  return element("li", password, element("span", `${channel} to ${to}`), element("span", until));
}

function journalItem(entry: JournalEntry): HTMLElement {
  const { id, status, outcome, reason } = entry;
  const title = element("strong", `${id}. ${status === 0 ? "no response" : status}, ${outcome}`);
  return element("li", title, element("span", reason), ...diagnosisLines(entry));
}

/** Why the signature is wrong, and each mistake as a link; nothing for another call. */
function diagnosisLines({ diagnosis, mistake }: JournalEntry): HTMLElement[] {
  if (!diagnosis) return [];
  const words = element("span", element("b", "Diagnosis: "), diagnosis);
  return mistake ? [words, element("span", element("b", "Mistake: "), ...mistakeLinks(mistake))] : [words];
}
