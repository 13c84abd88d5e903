/**
 * Shows the results in the page, only as text.
 */
import type { Diagnosis } from "@cbss/signature/diagnose";
import { describeSecret } from "./describe-secret.ts";
import { mistakeLinks } from "./mistake-links.ts";
import { element, part, setText } from "./parts.ts";
import type { Given, Stages } from "./stages.ts";

/** Shows every stage. */
export function showStages(root: HTMLElement, stages: Stages): void {
  part(root, "problem").hidden = true;
  part(root, "stages").hidden = false;
  for (const [name, value] of Object.entries(stages)) {
    setText(root, kebabCase(name), typeof value === "number" ? value.toLocaleString("en") : value);
  }
  part(root, "curl-note").hidden = !stages.curl.endsWith("@body.bin");
}

/** Shows why there are no stages. */
export function showProblem(root: HTMLElement, error: Error): void {
  part(root, "stages").hidden = true;
  part(root, "problem").hidden = false;
  setText(root, "problem", inWordsOfThePage(error));
}

/** Shows what a password field hides. */
export function showSecretNotes(root: HTMLElement, { clientKey, loginSalt }: Given): void {
  setText(root, "client-key-note", describeSecret(clientKey));
  setText(root, "login-salt-note", describeSecret(loginSalt));
}

/** Shows the verdict on a refused signature, or nothing. */
export function showVerdict(root: HTMLElement, verdict: Diagnosis | Error | undefined): void {
  const place = part(root, "verdict");
  place.removeAttribute("data-pending");
  place.replaceChildren();
  if (verdict === undefined) return;
  const diagnosis: Diagnosis =
    verdict instanceof Error ? { verdict: "unexplained", explanation: inWordsOfThePage(verdict) } : verdict;
  place.dataset["verdict"] = diagnosis.verdict;
  const names = mistakeLinks(diagnosis.mistake ?? []);
  place.append(
    element("p", element("strong", TITLES[diagnosis.verdict])),
    element("p", diagnosis.explanation),
    ...(names.length > 0 ? [element("p", "Mistake: ", ...names)] : []),
  );
}

const TITLES: Record<Diagnosis["verdict"], string> = {
  valid: "Valid",
  explained: "Explained",
  unexplained: "Unexplained",
};

function inWordsOfThePage({ message }: Error): string {
  if (!globalThis.isSecureContext) {
    return "Browsers hash only on pages that come over HTTPS or from this machine: open this one from there.";
  }
  return message.replace("secrets.clientKey", "Client_Key").replace("secrets.loginSalt", "Login_Salt");
}

const kebabCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
