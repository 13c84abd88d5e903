// What the answers settle of what the document leaves open. Where they do not, the answer is null.
import { type Answer, isAccepted, isAnswer, isHttpError, memberOf } from "../answer/answer.ts";
import { refusalKind } from "../answer/refusal-kind.ts";
import type { Call } from "../call/call.ts";
import { UNKNOWN_CLIENT } from "../call/values.ts";
import type { Operation } from "../document/operation.ts";
import type { Unknown } from "../report/report.ts";
import {
  customersCall,
  emptySignedCall,
  lostCall,
  malformedCall,
  nobodysSignedCall,
  otherVerbCall,
  parameterCall,
  strangersCall,
  unsupportedCall,
} from "./calls.ts";
import type { Exchanges, SuiteContext } from "./check.ts";

type Tell = (operation: Operation, exchanges: Exchanges) => string | null;

const QUESTIONS: readonly (readonly [question: string, tell: Tell])[] = [
  ["How is the digest of the signature written?", tellDigest],
  ["Where is the signature checked?", tellPlace],
  ["Can an unknown client and a wrong signature be told apart?", tellClient],
  ["Can an empty signature and a wrong one be told apart?", tellEmpty],
  ["What does a body get that cannot be read?", tellMalformed],
  ["Does the framework show details of errors?", tellDetails],
  ["Whose ClientCode does a refusal carry?", tellClientCode],
  ["In which zone does the server write DateTime?", tellZone],
  ["What has a Message?", tellMessage],
  ["Does Language change the texts of Messages?", tellLanguage],
];

/** Each question that the suite can ask, with what the answers say. */
export function tellUnknowns({ operations }: SuiteContext, exchanges: Exchanges): Unknown[] {
  const asked = operations.find((operation) => exchanges.answeredBy(operation).length > 0);
  return QUESTIONS.map(([question, tell]) => ({
    question,
    answer: asked === undefined ? null : tell(asked, exchanges),
  }));
}

function answerTo({ outcomeOf }: Exchanges, call: Call): Answer | undefined {
  const outcome = outcomeOf(call);
  return outcome !== undefined && isAnswer(outcome) ? outcome : undefined;
}

function kindOf(exchanges: Exchanges, call: Call): string | undefined {
  const answer = answerTo(exchanges, call);
  return answer && refusalKind(answer);
}

function tellDigest(operation: Operation, exchanges: Exchanges): string | null {
  const { digest } = exchanges.signature;
  if (digest !== undefined) return `As ${digest}.`;
  const accepted = answerTo(exchanges, customersCall(operation, operation.requestTypes[0] ?? ""));
  return accepted !== undefined && isAccepted(accepted) ? `As ${exchanges.digest}.` : null;
}

// An envelope comes from the action; what comes before it is the filter's, or, where not even a path is looked for, the handler's.
function tellPlace(operation: Operation, exchanges: Exchanges): string | null {
  const wrong = kindOf(exchanges, nobodysSignedCall(operation));
  const stranger = kindOf(exchanges, strangersCall(operation));
  const [lost, get, typed] = [
    lostCall(operation),
    otherVerbCall(operation, "GET"),
    unsupportedCall(operation),
  ].map((call) => answerTo(exchanges, call));
  if (wrong === undefined || stranger === undefined || !lost || !get || !typed) return null;
  if (refusalKind(lost) === stranger && lost.status !== 404)
    return "In a message handler, before everything else.";
  if (lost.status !== 404 || get.status !== 405) return null;
  if (typed.status === 415) return "In the action, after 404, 405 and 415.";
  return refusalKind(typed) === stranger ? "In a filter, after 404 and 405 and before 415." : null;
}

function tellClient(operation: Operation, exchanges: Exchanges): string | null {
  const stranger = kindOf(exchanges, strangersCall(operation));
  const wrong = kindOf(exchanges, nobodysSignedCall(operation));
  if (stranger === undefined || wrong === undefined) return null;
  return stranger === wrong ? `No: both are ${wrong}.` : `Yes: ${stranger}, and ${wrong}.`;
}

function tellEmpty(operation: Operation, exchanges: Exchanges): string | null {
  const empty = kindOf(exchanges, emptySignedCall(operation));
  const wrong = kindOf(exchanges, nobodysSignedCall(operation));
  if (empty === undefined || wrong === undefined) return null;
  return empty === wrong ? `No: both are ${wrong}.` : `Yes: ${empty}, and ${wrong}.`;
}

function tellMalformed(operation: Operation, exchanges: Exchanges): string | null {
  const malformed = kindOf(exchanges, malformedCall(operation));
  const stranger = kindOf(exchanges, strangersCall(operation));
  if (malformed === undefined || malformed === stranger) return null;
  return `A refusal of its own: ${malformed}.`;
}

function tellDetails(_: Operation, { answered }: Exchanges): string | null {
  const errors = answered.filter(([, answer]) => isHttpError(answer)).map(([, { value }]) => value);
  if (errors.length === 0) return null;
  const shown = DETAILS.filter((name) => errors.some((error) => memberOf(error, name) !== undefined));
  return shown.length === 0 ? "No." : `Yes: ${shown.join(", ")}.`;
}

const DETAILS = ["MessageDetail", "ExceptionMessage", "ExceptionType", "StackTrace", "InnerException"];

function tellClientCode(operation: Operation, exchanges: Exchanges): string | null {
  const answer = answerTo(exchanges, strangersCall(operation));
  if (answer === undefined || !answer.isEnvelope) return null;
  const code = memberOf(answer.value, "ClientCode");
  if (code === UNKNOWN_CLIENT) return "That of the request, even where nobody knows it.";
  return code === null || code === ""
    ? "Nobody's, where the client is unknown."
    : "Another one than that of the request.";
}

function tellZone(operation: Operation, exchanges: Exchanges): string | null {
  const answer = answerTo(exchanges, strangersCall(operation));
  const dateTime = String(memberOf(answer?.value, "DateTime") ?? "");
  const [, zone] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(.*)$/.exec(dateTime) ?? [];
  if (zone === undefined) return null;
  if (zone === "") return "In none: it writes no zone.";
  return zone === "Z" ? "In UTC, as Z." : `With the offset ${zone.slice(0, 6)}.`;
}

function tellMessage(_: Operation, { answered }: Exchanges): string | null {
  const messages = answered.flatMap(([, { value }]) => [memberOf(value, "Messages") ?? []].flat());
  const names = new Set(messages.flatMap((message) => Object.keys(Object(message) as object)));
  return names.size === 0 ? null : `${[...names].sort().join(", ")}.`;
}

function tellLanguage(operation: Operation, exchanges: Exchanges): string | null {
  const plain = answerTo(exchanges, strangersCall(operation));
  const other = answerTo(exchanges, parameterCall(operation, "Language", "another"));
  if (!plain?.isEnvelope || !other?.isEnvelope) return null;
  const [ofPlain, ofOther] = [plain, other].map(({ value }) => JSON.stringify(memberOf(value, "Messages")));
  if (ofPlain === undefined || /^(null|\[\])$/.test(ofPlain)) return null;
  return ofPlain === ofOther ? "Not to the one that was asked for." : "Yes.";
}
