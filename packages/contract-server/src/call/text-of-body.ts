const texts = new WeakMap<Uint8Array, string>();

/** Decodes a body as text; bytes that several calls share are decoded once. */
export function textOfBody(body: string | Uint8Array): string {
  if (typeof body === "string") return body;
  const text = texts.get(body) ?? new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  texts.set(body, text);
  return text;
}
