// Answers the questions that the document leaves open, from the responses. If the responses do not show it, the answer is null.
import { isAccepted, isHttpError, memberOf } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { OperationCalls } from "./calls.ts";
import { answerTo, type Exchanges, kindOf } from "./check.ts";
import { DIGEST_NAMES } from "./digest-names.ts";
import { tellCache, tellOrigins, tellXml } from "./tell-transport.ts";

/** A question that the document leaves open, with the answer that the responses give. */
export interface OpenQuestion {
  readonly question: string;
  /** One sentence, or null if the responses do not show it. */
  readonly answer: string | null;
}

type Tell = (calls: OperationCalls, exchanges: Exchanges) => string | null;

const QUESTIONS: readonly (readonly [question: string, tell: Tell])[] = [
  ["How is the digest of the signature written?", tellDigest],
  ["Where is the signature checked?", tellPlace],
  ["Do an unknown client and a wrong signature get different responses?", tellClient],
  ["Do an empty signature and a wrong one get different responses?", tellEmpty],
  ["How does the server respond to an unreadable body?", tellMalformed],
  ["Does XML work?", tellXml],
  ["May a cache store a response?", tellCache],
  ["May pages of other origins read responses?", tellOrigins],
  ["Does the framework show error details?", tellDetails],
  ["Which ClientCode does a refusal carry?", tellClientCode],
  ["Which time zone does the server use for DateTime?", tellZone],
  ["Which fields does Message contain?", tellMessage],
  [
    "How does the server respond to a wrong password, and does the refusal say that a change was started?",
    tellWrongPassword,
  ],
  ["Is a second call with the same Signature accepted?", tellRepeated],
  ["Does Language change the texts of Messages?", tellLanguage],
];

/** Answers each question from the responses to one operation's calls; all answers are null if `calls` is undefined. */
export function answerOpenQuestions(calls: OperationCalls | undefined, exchanges: Exchanges): OpenQuestion[] {
  return QUESTIONS.map(([question, tell]) => ({
    question,
    answer: calls === undefined ? null : tell(calls, exchanges),
  }));
}

function tellDigest(calls: OperationCalls, exchanges: Exchanges): string | null {
  const { digest } = exchanges.signature;
  if (digest !== undefined) return DIGEST_NAMES[digest];
  const accepted = calls.customers[0] && answerTo(calls.customers[0].call, exchanges);
  return accepted !== undefined && isAccepted(accepted) ? DIGEST_NAMES[exchanges.digest] : null;
}

// The action sends envelopes. A refusal before the action comes from a filter; a refusal before routing comes from a handler.
function tellPlace(calls: OperationCalls, exchanges: Exchanges): string | null {
  const wrong = kindOf(calls.dummySignature, exchanges);
  const ordinary = kindOf(calls.unknownClient, exchanges);
  const [unknownPath, get, typed] = [calls.unknownPath, calls.get, calls.unsupportedType].map((call) =>
    answerTo(call, exchanges),
  );
  if (wrong === undefined || ordinary === undefined || !unknownPath || !get || !typed) return null;
  if (refusalKind(unknownPath) === ordinary && unknownPath.status !== 404)
    return "In a message handler, before everything else.";
  if (unknownPath.status !== 404 || get.status !== 405) return null;
  if (typed.status === 415) return "In the action, after 404, 405 and 415.";
  return refusalKind(typed) === ordinary ? "In a filter, after 404 and 405 and before 415." : null;
}

function tellClient(calls: OperationCalls, exchanges: Exchanges): string | null {
  const ordinary = kindOf(calls.unknownClient, exchanges);
  const wrong = kindOf(calls.dummySignature, exchanges);
  if (ordinary === undefined || wrong === undefined) return null;
  return ordinary === wrong ? `No: both are ${wrong}.` : `Yes: ${ordinary}, and ${wrong}.`;
}

function tellEmpty(calls: OperationCalls, exchanges: Exchanges): string | null {
  const empty = kindOf(calls.emptySignature, exchanges);
  const wrong = kindOf(calls.dummySignature, exchanges);
  if (empty === undefined || wrong === undefined) return null;
  return empty === wrong ? `No: both are ${wrong}.` : `Yes: ${empty}, and ${wrong}.`;
}

function tellMalformed(calls: OperationCalls, exchanges: Exchanges): string | null {
  const malformed = kindOf(calls.list, exchanges);
  const ordinary = kindOf(calls.unknownClient, exchanges);
  if (malformed === undefined || malformed === ordinary) return null;
  return `A separate refusal: ${malformed}.`;
}

function tellDetails(_: OperationCalls, { answered }: Exchanges): string | null {
  const errors = answered.filter(([, answer]) => isHttpError(answer)).map(([, { value }]) => value);
  if (errors.length === 0) return null;
  const shown = DETAILS.filter((name) => errors.some((error) => memberOf(error, name) !== undefined));
  return shown.length === 0 ? "No." : `Yes: ${shown.join(", ")}.`;
}

const DETAILS = ["MessageDetail", "ExceptionMessage", "ExceptionType", "StackTrace", "InnerException"];

function tellClientCode(calls: OperationCalls, exchanges: Exchanges): string | null {
  const answer = answerTo(calls.unknownClient, exchanges);
  if (answer === undefined || !answer.isEnvelope) return null;
  const code = memberOf(answer.value, "ClientCode");
  if (code === UNKNOWN_CLIENT) return "The one in the request, even if it is unknown.";
  return code === null || code === ""
    ? "None, if the client is unknown."
    : "A different one than the one in the request.";
}

function tellZone(calls: OperationCalls, exchanges: Exchanges): string | null {
  const answer = answerTo(calls.unknownClient, exchanges);
  const dateTime = String(memberOf(answer?.value, "DateTime") ?? "");
  const [, zone] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(.*)$/.exec(dateTime) ?? [];
  if (zone === undefined) return null;
  if (zone === "") return "None: DateTime has no zone.";
  return zone === "Z" ? "In UTC, as Z." : `With the offset ${zone.slice(0, 6)}.`;
}

function tellMessage(_: OperationCalls, { answered }: Exchanges): string | null {
  const messages = answered.flatMap(([, { value }]) => [memberOf(value, "Messages") ?? []].flat());
  const names = new Set(messages.flatMap((message) => Object.keys(Object(message) as object)));
  return names.size === 0 ? null : `${[...names].sort().join(", ")}.`;
}

function tellLanguage(calls: OperationCalls, exchanges: Exchanges): string | null {
  const plain = answerTo(calls.unknownClient, exchanges);
  const language = calls.parameters.find(({ parameter }) => parameter.name === "Language")?.another;
  const other = language && answerTo(language, exchanges);
  if (!plain?.isEnvelope || !other?.isEnvelope) return null;
  const [ofPlain, ofOther] = [plain, other].map(({ value }) => JSON.stringify(memberOf(value, "Messages")));
  if (ofPlain === undefined || /^(null|\[\])$/.test(ofPlain)) return null;
  return ofPlain === ofOther ? "No: the texts stay the same." : "Yes.";
}

// Only the mailbox shows whether the server sent a one-time password anyway.
function tellWrongPassword({ wrongPassword }: OperationCalls, exchanges: Exchanges): string | null {
  const answer = wrongPassword && answerTo(wrongPassword, exchanges);
  if (answer === undefined || isAccepted(answer)) return null;
  const content = memberOf(answer.value, "Content") ?? null;
  return `${refusalKind(answer)}, with ${content === null ? "no Content" : "a Content"}.`;
}

function tellRepeated(calls: OperationCalls, exchanges: Exchanges): string | null {
  const again = answerTo(calls.again, exchanges);
  const before = exchanges.signature.valid && answerTo(exchanges.signature.valid, exchanges);
  if (again === undefined || before === undefined) return null;
  const [first, second] = [before, again].map(refusalKind);
  return first === second ? `Yes, like the first: ${second}.` : `No, unlike the first: ${second}.`;
}
