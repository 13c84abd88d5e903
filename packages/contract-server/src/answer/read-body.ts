// Reads the body of a response. A hostile server may send any amount: one compressed KiB can hold hundreds.

/** The most bytes of a body that are read. */
const LONGEST = 2 ** 18;

/** The part of a body that was read. */
interface Body {
  readonly text: string;
  /** Whether the body is longer. */
  readonly isCut: boolean;
}

/** Reads the beginning of a body. Always as a stream, because Content-Length states the compressed length. */
export async function readBody({ body, headers }: Response): Promise<Body> {
  const decoder = decoderFor(headers.get("content-type") ?? "");
  let text = "";
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk.subarray(0, LONGEST - length), { stream: true });
    length += chunk.length;
    if (length > LONGEST) return { text, isCut: true };
  }
  return { text: text + decoder.decode(), isCut: false };
}

// Web API responds in UTF-16 if the request asks for it. Any other charset is read as UTF-8.
function decoderFor(contentType: string): TextDecoder {
  const [, charset] = /;\s*charset="?(utf-16(?:le|be)?)\b/i.exec(contentType) ?? [];
  return new TextDecoder(charset ?? "utf-8");
}
