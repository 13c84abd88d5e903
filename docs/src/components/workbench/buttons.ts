/**
 * The small buttons of both islands: one copies a text, and one shows the text of a password field.
 */

/** Makes a button copy a text, and confirm it. */
export function copyByButton(button: HTMLElement, text: () => string | Promise<string>): void {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    button.textContent = await Promise.resolve(text())
      .then((written) => navigator.clipboard.writeText(written))
      .then(
        () => "Copied",
        () => "Not allowed: select it by hand",
      );
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

/** Makes every `data-copy="part"` button copy that part's text. */
export function enableCopying(root: Element): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    copyByButton(
      button,
      () => root.querySelector(`[data-part="${button.dataset["copy"]}"]`)?.textContent ?? "",
    );
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
