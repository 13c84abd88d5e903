// The body of an answer, of which a hostile server may send any amount: compressed, a KiB holds hundreds.

/** As much of an answer as is read, in bytes. */
const LONGEST = 2 ** 18;

/** What was read of a body. */
interface Body {
  readonly text: string;
  /** Whether more would have come. */
  readonly isCut: boolean;
}

/** Reads the beginning of a body. Always as a stream: Content-Length says how long it is compressed. */
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

// Web API answers in UTF-16 where it is asked for it; whatever else is named is read as UTF-8.
function decoderFor(contentType: string): TextDecoder {
  const [, charset] = /;\s*charset="?(utf-16(?:le|be)?)\b/i.exec(contentType) ?? [];
  return new TextDecoder(charset ?? "utf-8");
}
