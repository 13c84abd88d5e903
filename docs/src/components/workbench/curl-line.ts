/**
 * A command that sends the very bytes that were signed. It carries the signature, and of the secrets neither.
 */
import { textOfBytes } from "./body-bytes.ts";

export interface CurlCall {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const MAX_ARGUMENT = 8192;

/** Writes the command for a POSIX shell; a body that cannot stand in one is taken from a file `body.bin`. */
export function curlLine({ method, url, contentType, body }: CurlCall): string {
  return [
    `curl --request ${method} ${quote(url)}`,
    `  --header ${quote(`Content-Type: ${contentType}`)}`,
    `  ${bodyArgument(body)}`,
  ].join(" \\\n");
}

function bodyArgument(body: Uint8Array): string {
  const text = textOfBytes(body);
  const isArgument = text !== undefined && !text.includes("\0") && body.length <= MAX_ARGUMENT;
  // `--data-raw` takes a leading @ as it is, and drops no line break.
  return isArgument ? `--data-raw ${quote(text)}` : "--data-binary @body.bin";
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
