/**
 * What a reader typed is gone once the page is left. A browser may keep the page as it is for its Back button, fields included.
 */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Sets every field back when the page is left; `forget` clears what was made of them. */
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
