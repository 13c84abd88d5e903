/**
 * Connects the form: its fields make the body, and its button calls the sandbox, which is loaded when the form is used.
 */
import type { CallFacts } from "../../../scripts/short-call/call-facts.ts";
import { copyByButton } from "../workbench/buttons.ts";
import { forgetOnLeave } from "../workbench/forget-on-leave.ts";
import { part, readValue, setText } from "../workbench/parts.ts";
import { startBody } from "./body-field.ts";
import { bringIntoView } from "./bring-into-view.ts";
import type { Form } from "./describe-form.ts";
import { readCall } from "./read-call.ts";
import type { Session } from "./session.ts";
import { hideExchange, showExchange, showFailure, showMemory, showWaiting } from "./show.ts";

/** Adds the behaviour to the markup. */
export function startTryIt(root: HTMLElement): void {
  const form: Form = JSON.parse(part(root, "form").textContent ?? "");
  let session: Promise<Session> | undefined;
  const open = (): Promise<Session> => {
    session ??= load(root, form);
    // A failed load, for example without a network, can be retried.
    session.catch(() => {
      session = undefined;
    });
    return session;
  };

  startBody(root, form);
  part(root, "fields").addEventListener("focusin", () => open().catch(() => {}), { once: true });
  part(root, "fields").addEventListener("submit", (event) => {
    event.preventDefault();
    callSandbox(root, form, open);
  });
  part(root, "reset").addEventListener("click", async () => {
    const { sandbox } = await open();
    sandbox.reset();
    showMemory(root, sandbox);
    delete part(root, "verdict").dataset["verdict"];
    setText(root, "verdict", "The sandbox has forgotten everything.");
    bringIntoView(part(root, "verdict"));
  });
  startCopying(root, form);
  forgetOnLeave(root, () => {
    session = undefined;
    hideExchange(root);
  });
}

function startCopying(root: HTMLElement, form: Form): void {
  const facts: CallFacts = JSON.parse(part(root, "facts").textContent ?? "");
  // A browser lets a page write to the clipboard only right after a click, so this code is loaded with the sandbox, on focus.
  const writers = (): Promise<typeof import("./session.ts")> => import("./session.ts");
  copyByButton(part(root, "copy-curl"), async () =>
    (await writers()).callAsCurl(form, facts, readCall(root, form)),
  );
  copyByButton(part(root, "copy-typescript"), async () =>
    (await writers()).callAsTypeScript(form, facts, readCall(root, form)),
  );
}

async function callSandbox(root: HTMLElement, form: Form, open: () => Promise<Session>): Promise<void> {
  const button = part<HTMLButtonElement>(root, "send");
  // Not `disabled`, because the focus would be lost.
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  showWaiting(root);
  try {
    const { sandbox, call } = await open();
    showExchange(root, await call(readCall(root, form)));
    showMemory(root, sandbox);
  } catch (error) {
    showFailure(root, error);
  } finally {
    button.ariaDisabled = "false";
    bringIntoView(part(root, "verdict"));
  }
}

async function load(root: HTMLElement, form: Form): Promise<Session> {
  const { startSession } = await import("./session.ts");
  const session = await startSession(form, {
    clientKey: part(root, "client-key").getAttribute("value") ?? readValue(root, "client-key"),
    loginSalt: part(root, "login-salt").getAttribute("value") ?? readValue(root, "login-salt"),
  });
  root.dataset["loaded"] = "";
  return session;
}
