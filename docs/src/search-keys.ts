/**
 * The keyboard in the search: Ctrl K, ⌘ K and `/` open it, arrow keys move through the results, and Enter opens one.
 * Head.astro stores keys that are pressed before this file runs. This file stores keys that are pressed before the search field exists.
 */
interface EarlyKeys {
  keys: KeyboardEvent[];
  keep(event: KeyboardEvent): void;
}

const { earlyKeys } = window as Window & typeof globalThis & { earlyKeys: EarlyKeys };
let isOpening = false;
let typed = "";

removeEventListener("keydown", earlyKeys.keep);
// In the capture phase, before Starlight, which does not wait for its own field.
addEventListener("keydown", onKey, true);
for (const event of earlyKeys.keys) onKey(event);

function onKey(event: KeyboardEvent): void {
  const dialog = document.querySelector<HTMLDialogElement>("site-search dialog");
  if (!dialog) return;
  if (isCtrlK(event) || (isSlash(event) && !dialog.open && !isOpening)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (dialog.open) dialog.close();
    else void openSearch(dialog);
  } else if (isOpening) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    typed += event.key;
  } else if (dialog.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    moveFocus(dialog, event.key === "ArrowDown" ? 1 : -1);
  }
}

// Functions, not constants: onKey needs them above, for the keys that came early.
function isCtrlK({ ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === "k";
}

function isSlash({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isTyped =
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
  return key === "/" && !ctrlKey && !metaKey && !altKey && !isTyped;
}

function fieldIn(dialog: HTMLDialogElement): HTMLInputElement | null {
  return dialog.querySelector("input");
}

/** Starlight fills the dialog when the browser is idle. */
async function openSearch(dialog: HTMLDialogElement): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  await customElements.whenDefined("site-search");
  document.querySelector<HTMLButtonElement>("button[data-open-modal]")?.click();
  const field = fieldIn(dialog) ?? (await untilField(dialog));
  field.focus();
  isOpening = false;
  if (typed === "") return;
  field.value += typed;
  typed = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function untilField(dialog: HTMLDialogElement): Promise<HTMLInputElement> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const field = fieldIn(dialog);
      if (!field) return;
      observer.disconnect();
      resolve(field);
    });
    observer.observe(dialog, { childList: true, subtree: true });
  });
}

/** Moves from the field to the first result, from there to the next, and back. */
function moveFocus(dialog: HTMLDialogElement, step: 1 | -1): void {
  const links = dialog.querySelectorAll<HTMLElement>("a.pagefind-ui__result-link");
  const stops: readonly (HTMLElement | null)[] = [fieldIn(dialog), ...links];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[Math.min(stops.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
