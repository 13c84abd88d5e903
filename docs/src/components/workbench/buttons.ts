/**
 * The small buttons of both islands: one copies a text, one shows what a password field hides.
 */

/** Makes every `data-copy="part"` button copy that part's text. */
export function enableCopying(root: Element): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const text = root.querySelector(`[data-part="${button.dataset["copy"]}"]`)?.textContent ?? "";
      button.textContent = await navigator.clipboard.writeText(text).then(
        () => "Copied",
        () => "Not allowed: select it by hand",
      );
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
}

/** Makes every `data-shows="part"` button show and hide that field's text. */
export function enableShowing(root: Element): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-shows]")) {
    const field = root.querySelector<HTMLInputElement>(`[data-part="${button.dataset["shows"]}"]`);
    button.addEventListener("click", () => {
      const isShown = field?.type === "password";
      if (field) field.type = isShown ? "text" : "password";
      button.setAttribute("aria-pressed", String(isShown));
    });
  }
}
