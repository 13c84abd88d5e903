/**
 * The base URL depends on the secrets until the reader types another: only the sandbox accepts the sandbox's secrets.
 */
import { part } from "./parts.ts";

const secrets = ["client-key", "login-salt"];

/** Changes the base URL between the sandbox's and the document's when a secret changes. */
export function followSecrets(root: HTMLElement): void {
  const field = part<HTMLInputElement>(root, "base-url");
  const { sandboxUrl = "", documentUrl = "" } = field.dataset;
  const inputs = secrets.map((name) => part<HTMLInputElement>(root, name));
  const follow = (): void => {
    if (![sandboxUrl, documentUrl].includes(field.value)) return;
    const isSandbox = inputs.every(({ value, defaultValue }) => value === defaultValue);
    field.value = isSandbox ? sandboxUrl : documentUrl;
  };
  for (const input of inputs) input.addEventListener("input", follow);
}
