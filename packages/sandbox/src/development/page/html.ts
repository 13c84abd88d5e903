// HTML templates. Every inserted value is escaped, unless it is HTML from this module.

/** A fragment of HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes HTML. It escapes text, and concatenates the items of an array. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(
    strings.map((string, index) => (index === 0 ? "" : write(values[index - 1])) + string).join(""),
  );
}

function write(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(write).join("");
  return value === undefined || value === false ? "" : escapeText(String(value));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
