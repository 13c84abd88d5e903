// Bodies of the real client without Content, so that no server can act on them. Each distinguishes some wrong formulas from the
// correct one.
import { emptyEnvelope } from "../call/envelope.ts";
import type { Values } from "../call/values.ts";

/** The name of a body, by its peculiarity. */
export type BodyName = "plain" | "rewritten" | "long" | "spaced" | "marked" | "accented";

const SPACES = " ".repeat(9000);

/** The functions that write the bodies, by name. */
export const PROBE_BODIES: Readonly<Record<BodyName, (values: Values) => string>> = {
  plain: (values) => JSON.stringify(emptyEnvelope(values)),
  /** With different white space and field order. */
  rewritten: (values) =>
    JSON.stringify(Object.fromEntries(Object.entries(emptyEnvelope(values)).reverse()), null, 2),
  /** So long that a server that hashes only a part of it does not hash all of it. */
  long: (values) => {
    const { Content, ...others } = emptyEnvelope(values);
    return `${JSON.stringify(others).slice(0, -1)},${SPACES}"Content":${JSON.stringify(Content)}}`;
  },
  /** With surrounding white space, and Windows line breaks. */
  spaced: (values) => `\r\n ${JSON.stringify(emptyEnvelope(values), null, 1).replaceAll("\n", "\r\n")} \r\n`,
  /** With a byte-order mark. */
  marked: (values) => `\uFEFF${JSON.stringify(emptyEnvelope(values))}`,
  /** With characters whose bytes differ between encodings, or that an encoding lacks. */
  accented: (values) => JSON.stringify({ ...emptyEnvelope(values), Remark: "é€" }),
};
