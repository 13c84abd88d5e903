// One line on a terminal, written anew with every answer; nothing anywhere else.

/** Shows how far a run is; `end` takes the line away again. */
export interface Progress {
  readonly show: (answered: number, planned: number) => void;
  readonly end: () => void;
}

/** Makes the progress line of a stream. */
export function showProgress(stream: { isTTY?: boolean; write: (text: string) => unknown }): Progress {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show: (answered, planned) =>
      stream.write(`\r\x1b[2K${answered} of ${Math.max(answered, planned)} calls answered`),
    end: () => stream.write("\r\x1b[2K"),
  };
}
