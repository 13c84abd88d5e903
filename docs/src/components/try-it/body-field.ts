/**
 * The body that will be sent: made from the fields, or written by hand.
 */
import { part, readValue, setText, setValue } from "../workbench/parts.ts";
import type { Form } from "./describe-form.ts";
import { fillBody } from "./fill-body.ts";
import { readValues } from "./read-values.ts";

/** Updates the text area from the fields, unless the reader writes it by hand. */
export function startBody(root: HTMLElement, form: Form): void {
  const byHand = part<HTMLInputElement>(root, "by-hand");
  const body = part<HTMLTextAreaElement>(root, "body");
  const fields = [...root.querySelectorAll<HTMLInputElement>("[data-member]")];
  const contentType = part<HTMLSelectElement>(root, "content-type");

  const update = (): void => {
    body.readOnly = !byHand.checked;
    setText(root, "body-note", noteOn(readValue(root, "content-type")));
    if (byHand.checked) return;
    // An undocumented format has no example, so it gets the body of the first format.
    const format = form.requests.find(({ mediaType }) => mediaType === contentType.value) ?? form.requests[0];
    if (!format) return;
    try {
      const texts = fields.map(({ value }) => value);
      setValue(root, "body", fillBody(format, readValues(form.members, texts)));
    } catch (error) {
      setText(root, "body-note", (error as Error).message);
    }
  };

  connectLists(root, fields);
  root.addEventListener("input", update);
  update();
}

/** A value that is selected from the list goes into the field. Typing a value clears the selection. */
function connectLists(root: HTMLElement, fields: readonly HTMLInputElement[]): void {
  for (const list of root.querySelectorAll<HTMLSelectElement>("[data-fills]")) {
    const field = fields.find(({ dataset }) => dataset["member"] === list.dataset["fills"]);
    list.addEventListener("input", () => {
      if (field && list.value) field.value = list.value;
    });
    field?.addEventListener("input", () => {
      list.value = "";
    });
  }
}

function noteOn(mediaType: string): string {
  if (/xml/.test(mediaType)) {
    return "XML as in the document’s example, without namespaces. A real server expects namespaces, which are unknown.";
  }
  if (/form/.test(mediaType))
    return "A form as in the document’s example. A form cannot express null, so null fields are omitted.";
  return "JSON, serialised once. The same bytes are signed and sent.";
}
