// Classifies a refusal by what is visible from outside. If two calls differ in one thing and get different kinds of refusal,
// the server has looked at that thing.
import { isAnswer, memberOf, type NoAnswer, type Outcome } from "./answer.ts";

interface Kind {
  readonly form: string;
  readonly codes: string;
  readonly texts: string;
}

/** Describes an outcome in a few words; two indistinguishable refusals get the same text. */
export function refusalKind(outcome: Outcome): string {
  const { form, codes, texts } = partsOf(outcome);
  return [form, codes === "" ? texts : codes].filter((part) => part !== "").join(", ");
}

/** Describes an outcome without its texts, for calls whose responses may be in two languages. */
export function refusalKindInAnyLanguage(outcome: Outcome): string {
  const { form, codes } = partsOf(outcome);
  return [form, codes].filter((part) => part !== "").join(", ");
}

const known = new WeakMap<Outcome, Kind>();

// Nearly every check asks for the kinds of the same few responses.
function partsOf(outcome: Outcome): Kind {
  const parts = known.get(outcome) ?? readParts(outcome);
  known.set(outcome, parts);
  return parts;
}

function readParts(outcome: Outcome): Kind {
  if (!isAnswer(outcome)) return { form: whyNot(outcome), codes: "", texts: "" };
  const { status, format, value, isEnvelope } = outcome;
  if (!isEnvelope) {
    const isReadable = format === "json" || format === "xml";
    return {
      form: `${status}${isReadable ? " of the framework" : `, ${NAMES[format]}`}`,
      codes: "",
      texts: "",
    };
  }
  const form = `${status}, IsSuccessful: ${memberOf(value, "IsSuccessful")}`;
  return { form, ...readMessages(memberOf(value, "Messages")) };
}

function whyNot({ reason, code }: NoAnswer): string {
  if (reason === "not sendable") return `not sent: the fetch that you passed sends no ${code}`;
  return reason === "overloaded"
    ? `${code}: the server asks for fewer calls`
    : `no response (${reason === "timeout" ? reason : code})`;
}

const NAMES = {
  html: "an HTML page",
  empty: "no body",
  other: "an unreadable body",
};

// The fields of a Message are not documented. A text without white space counts as a code, because other texts may quote the
// request.
function readMessages(messages: unknown): { codes: string; texts: string } {
  const texts = leavesOf(messages).map(String);
  const codes = texts.filter((text) => text !== "" && !/\s/.test(text) && !isOfOneCall(text));
  // Not cut here: a report cuts them after it has redacted secrets.
  return { codes: codes.join(", "), texts: texts.join(", ") };
}

// A time, a GUID or a digest differs from call to call, even if the refusal is the same.
function isOfOneCall(text: string): boolean {
  return (
    /\d{4}-\d\d-\d\d|\d\d:\d\d|[\da-f]{8}-[\da-f]{4}-|^[\da-z+/=_-]{20,}$/i.test(text) && /\d/.test(text)
  );
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null)
    return value === null || value === undefined ? [] : [value];
  return Object.values(value).flatMap(leavesOf);
}
