/**
 * Bytes for people: sixteen on each line, with the offset before and the characters after them.
 */
const BYTES_PER_LINE = 16;
const MAX_BYTES = 2048;

/** Writes bytes as `hexdump -C` does, up to 2 KiB. */
export function hexDump(bytes: Uint8Array): string {
  if (bytes.length === 0) return "(no bytes)";
  const lines: string[] = [];
  for (let at = 0; at < Math.min(bytes.length, MAX_BYTES); at += BYTES_PER_LINE) {
    lines.push(dumpLine(at, bytes.subarray(at, at + BYTES_PER_LINE)));
  }
  const left = bytes.length - MAX_BYTES;
  if (left > 0) lines.push(`… and ${left.toLocaleString("en")} bytes more`);
  return lines.join("\n");
}

function dumpLine(at: number, bytes: Uint8Array): string {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  const characters = Array.from(bytes, (byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : "."));
  const half = BYTES_PER_LINE / 2;
  const hex = `${pairs.slice(0, half).join(" ")}  ${pairs.slice(half).join(" ")}`;
  return `${at.toString(16).padStart(4, "0")}  ${hex.padEnd(3 * BYTES_PER_LINE)}  ${characters.join("")}`;
}
