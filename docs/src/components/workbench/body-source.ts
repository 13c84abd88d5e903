/**
 * The source of the body: the text area, or exact bytes that it cannot represent.
 */
import { bytesOfText, count, type LineEnds, textOfBytes } from "./body-bytes.ts";
import { part, readValue, setText, setValue } from "./parts.ts";

export interface BodySource {
  readonly bytes: () => Uint8Array;
  /** Sets bytes: as text if the text area can represent them exactly, otherwise unchanged. */
  readonly take: (bytes: Uint8Array, name: string) => void;
  /** Removes exact bytes. The text area returns to its default value. */
  readonly forget: () => void;
}

const MAX_SHOWN = 4096;

/** Connects text area, line endings and file. Calls `onChange` when the bytes may have changed. */
export function startBodySource(root: HTMLElement, onChange: () => void): BodySource {
  let exact: Uint8Array | undefined;
  const field = part<HTMLTextAreaElement>(root, "body");
  const file = part<HTMLInputElement>(root, "file");

  const keepExact = (bytes: Uint8Array | undefined, name: string): void => {
    exact = bytes;
    field.readOnly = bytes !== undefined;
    part<HTMLSelectElement>(root, "line-ends").disabled = bytes !== undefined;
    part(root, "exact-note").hidden = bytes === undefined;
    if (bytes === undefined) return;
    field.value = textOfBytes(bytes.subarray(0, MAX_SHOWN)) ?? "(no text in UTF-8)";
    setText(root, "exact-name", `The body is ${name}, byte for byte: ${count(bytes.length, "byte")}.`);
  };
  const take = (bytes: Uint8Array, name: string): void => {
    keepExact(undefined, name);
    setValue(root, "line-ends", "lf");
    field.value = textOfBytes(bytes) ?? "";
    const isHeld = sameBytes(bytesOfText(field.value, "lf"), bytes);
    if (!isHeld || bytes.length > MAX_SHOWN) keepExact(bytes, name);
  };

  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    keepExact(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
    onChange();
  });
  part(root, "forget-exact").addEventListener("click", () => {
    keepExact(undefined, "");
    file.value = "";
    field.focus();
    onChange();
  });
  const lineEnds = (): LineEnds => readValue(root, "line-ends") as LineEnds;
  const forget = (): void => keepExact(undefined, "");
  return { bytes: () => exact ?? bytesOfText(field.value, lineEnds()), take, forget };
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}
