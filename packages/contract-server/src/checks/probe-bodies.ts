// Bodies of the real client that ask for nothing, so that no server can act on them. Each tells some wrong formulas from the right.
import { emptyEnvelope } from "../call/envelope.ts";
import type { Values } from "../call/values.ts";

/** A body by what is out of the ordinary in it. */
export type BodyName = "plain" | "rewritten" | "long" | "spaced" | "marked" | "accented";

const SPACES = " ".repeat(9000);

/** Writes each of them. */
export const PROBE_BODIES: Readonly<Record<BodyName, (values: Values) => string>> = {
  plain: (values) => JSON.stringify(emptyEnvelope(values)),
  /** With other white space, and its fields in another order. */
  rewritten: (values) =>
    JSON.stringify(Object.fromEntries(Object.entries(emptyEnvelope(values)).reverse()), null, 2),
  /** So long that a server which looks at a part of it does not look at all. */
  long: (values) => {
    const { Content, ...others } = emptyEnvelope(values);
    return `${JSON.stringify(others).slice(0, -1)},${SPACES}"Content":${JSON.stringify(Content)}}`;
  },
  /** With white space around it, and line breaks as Windows writes them. */
  spaced: (values) => `\r\n ${JSON.stringify(emptyEnvelope(values), null, 1).replaceAll("\n", "\r\n")} \r\n`,
  /** With a byte-order mark. */
  marked: (values) => `\uFEFF${JSON.stringify(emptyEnvelope(values))}`,
  /** With characters that are other bytes in other encodings, or none. */
  accented: (values) => JSON.stringify({ ...emptyEnvelope(values), Remark: "é€" }),
};
