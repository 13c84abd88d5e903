/**
 * A command that sends the exact signed bytes. It contains the signature, but none of the secrets.
 */
import { textOfBytes } from "./body-bytes.ts";

export interface CurlCall {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const MAX_ARGUMENT = 8192;

/** Writes the command for a POSIX shell. A body that a command cannot contain is read from a file `body.bin`. */
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
  // `--data-raw` does not interpret a leading @, and removes no line break.
  return isArgument ? `--data-raw ${quote(text)}` : "--data-binary @body.bin";
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
