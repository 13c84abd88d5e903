/**
 * Deletes the reader's input when the page is left. A browser may keep the page with its fields for the Back button.
 */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Resets every field when the page is left. `forget` clears everything that was computed from them. */
export function forgetOnLeave(root: HTMLElement, forget: () => void): void {
  addEventListener("pagehide", () => {
    for (const field of root.querySelectorAll<Field>("input, textarea, select")) setBack(field);
    forget();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function setBack(field: Field): void {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    field.selectedIndex = Math.max(0, first);
  } else if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
    field.checked = field.defaultChecked;
  } else {
    field.value = field.type === "file" ? "" : field.defaultValue;
  }
}
