// Text is decoded where it is used, so that what is passed over may be no UTF-8 at all, as in XmlBufferReader.
import { keyOf } from "./scan-name.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// A decoder's call costs more than so many characters: 80,000 declarations of a hostile megabyte took 60 ms.
const SHORT = 64;

/** The text of some bytes; throws where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT && isAscii(bytes, start, end)) return keyOf(bytes, start, end);
  return decoder.decode(bytes.subarray(start, end));
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}
