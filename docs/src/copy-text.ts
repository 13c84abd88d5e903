/**
 * Buttons that copy the text in their data.
 */
import { copyByButton } from "./components/workbench/buttons.ts";

for (const button of document.querySelectorAll<HTMLElement>("[data-copy-text]")) {
  button.hidden = false;
  copyByButton(button, () => button.dataset["copyText"] ?? "");
}
