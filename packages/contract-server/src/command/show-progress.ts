// Shows one line on a terminal, rewritten after every call. Elsewhere it shows nothing.

/** Shows the progress of a run; `end` removes the line. */
export interface Progress {
  readonly show: (answered: number, planned: number) => void;
  readonly end: () => void;
}

/** Makes the progress line of a stream. */
export function showProgress(stream: { isTTY?: boolean; write: (text: string) => unknown }): Progress {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show: (answered, planned) =>
      stream.write(`\r\x1b[2K${answered} of ${Math.max(answered, planned)} calls completed`),
    end: () => stream.write("\r\x1b[2K"),
  };
}
