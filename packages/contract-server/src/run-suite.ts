// A run: the first calls tell whether this is a CBSS and how it refuses, then all others are sent, and when every answer is
// there each check is judged.
import { isAccepted, isAnswer, type Outcome } from "./answer/answer.ts";
import { schemaProblems } from "./answer/schema-problems.ts";
import { createSender, type Sender } from "./call/create-sender.ts";
import { curlLine } from "./call/curl.ts";
import { createRedactor, type Redact } from "./call/redact.ts";
import { spellingOf } from "./call/spelling.ts";
import { type Check, type Exchanges, notTested, type Verdict } from "./checks/check.ts";
import { exploreSignature, NOTHING_FOUND, type SignatureFindings } from "./checks/explore-signature.ts";
import { tellUnknowns } from "./checks/unknowns.ts";
import { groupBy } from "./group-by.ts";
import { checkOptions, type SuiteOptions } from "./options.ts";
import { type LightPlan, MOST_CUSTOMER_CALLS, planLightly } from "./plan-suite.ts";
import { refusePassword, refuseSecrets } from "./refuse-credentials.ts";
import { refuseTarget } from "./refuse-target.ts";
import { quote } from "./report/quote.ts";
import type { CheckReport, Report } from "./report/report.ts";
import { tellTimings } from "./report/timings.ts";

/**
 * Runs the checks against a server and reports what they found.
 *
 * @throws {TargetError} Where nothing can be said of the server at all: it cannot be reached, or is no CBSS.
 */
export async function runSuite(options: SuiteOptions): Promise<Report> {
  checkOptions(options);
  const plan = planLightly(options);
  const { now = () => new Date() } = options;
  const startedAt = now();
  const start = performance.now();
  const redact = createRedactor(options.credentials);
  const exchanges = await exchange(plan, options, redact);
  const checks = Array.from(plan.checks, (check) => {
    const report = reportCheck(check, exchanges, options.baseUrl, redact);
    options.onCheck?.(report);
    return report;
  });
  const count = (result: CheckReport["result"]) => checks.filter((check) => check.result === result).length;
  const { title, version } = plan.context.document.info;
  return {
    target: options.baseUrl,
    document: { title, version },
    startedAt: startedAt.toISOString(),
    milliseconds: Math.round(performance.now() - start),
    summary: {
      confirmed: count("confirmed"),
      contradicted: count("contradicted"),
      notTested: count("not tested"),
    },
    checks,
    unknowns: tellUnknowns(plan.context, exchanges).map(({ question, answer }) => ({
      question,
      answer: answer && quote(answer, redact),
    })),
    timings: tellTimings(exchanges).map((timing) => ({ ...timing, what: quote(timing.what, redact) })),
  };
}

async function exchange(plan: LightPlan, options: SuiteOptions, redact: Redact): Promise<Exchanges> {
  const { operations, exploresSignature, calls } = plan;
  const sender = senderOf(plan, options);
  const [first] = operations;
  if (first === undefined) throw new TypeError("document or only leaves nothing to check.");
  await refuseTarget(operations, sender, options.baseUrl);
  const signature = exploresSignature ? await exploreSignature(first, sender.send) : NOTHING_FOUND;
  sender.digest = signature.digest ?? "hex";
  const exchanges = exchangesOf(plan, options, sender, signature);
  await sender.sendAll(calls.filter(({ risk, sentIf }) => risk === "harmless" && sentIf === undefined));
  if (exploresSignature) refuseSecrets(first, plan.checks, exchanges());
  await sender.sendAll(calls.filter(({ risk, sentIf }) => risk === "customer" && sentIf === undefined));
  await sendChanges(plan, sender, signature.letThrough !== undefined, redact);
  return exchanges();
}

function senderOf({ context, calls }: LightPlan, options: SuiteOptions): Sender {
  const { baseUrl, credentials, timeoutMs = 10_000, fetch = globalThis.fetch } = options;
  const { now = () => new Date() } = options;
  let answers = 0;
  return createSender(
    { ...context, baseUrl, credentials, fetch, timeoutMs, dateTime: now().toISOString() },
    MOST_CUSTOMER_CALLS,
    ({ operation }, outcome) => {
      options.onProgress?.(++answers, calls.length);
      if (!isAnswer(outcome)) return;
      const { status, format, value } = outcome;
      options.onAnswer?.({ operation, status, format, value });
    },
  );
}

// One after the other. Where the first is refused, its password may be wrong: that is not tried a second time.
async function sendChanges(
  { context, calls }: LightPlan,
  sender: Sender,
  isLetThrough: boolean,
  redact: Redact,
): Promise<void> {
  const [first, ...others] = calls.filter(({ risk }) => risk === "change");
  const operation = context.operations.find(({ id }) => id === first?.operation);
  if (first === undefined || operation === undefined) return;
  const outcome = await sender.send(first);
  refusePassword(operation, outcome, isLetThrough, redact);
  if (outcome === undefined || !isAccepted(outcome)) return;
  for (const call of others) await sender.send(call);
}

// What is known so far.
function exchangesOf(
  { context: { document }, calls }: LightPlan,
  { credentials: { password } }: SuiteOptions,
  sender: Sender,
  signature: SignatureFindings,
): () => Exchanges {
  const { outcomes, signatures, digest } = sender;
  const schemaProblem = schemaProblems(document);
  return () => {
    const answered = calls.flatMap((call) => {
      const outcome = outcomes.get(call.id);
      return outcome !== undefined && isAnswer(outcome) ? [[call, outcome] as const] : [];
    });
    // Several checks look at every answer of their operation: to look for them among all would take the square of the operations.
    const byOperation = groupBy(answered, ([{ operation }]) => operation);
    return {
      document,
      schemaProblem,
      outcomeOf: ({ id }) => outcomes.get(id),
      signatureOf: ({ id }) => signatures.get(id),
      answered,
      answeredBy: ({ id }) => byOperation.get(id) ?? [],
      signature,
      digest,
      // Where it was never sent, an answer that has the same text in it repeats nothing.
      password: calls.some(({ risk, id }) => risk === "change" && outcomes.has(id))
        ? new RegExp(spellingOf(password), "iu")
        : /(?!)/,
    };
  };
}

function reportCheck(check: Check, exchanges: Exchanges, baseUrl: string, redact: Redact): CheckReport {
  const { id, title, operation, provenance, expected } = check;
  const { result, actual, call } = judge(check, exchanges);
  const outcome = call && exchanges.outcomeOf(call);
  const evidence = call && {
    curl: curlLine(baseUrl, call, exchanges.digest),
    answer: describe(outcome, result === "contradicted", redact),
  };
  return {
    id,
    title,
    operation,
    provenance,
    result,
    expected,
    actual: quote(actual, redact),
    evidence: evidence ?? null,
  };
}

function judge(check: Check, exchanges: Exchanges): Verdict {
  const { calls } = check;
  const missing = calls.find((call) => exchanges.outcomeOf(call) === undefined);
  if (missing !== undefined) return notTested(`not sent: ${WHY_NOT_SENT[missing.risk]}`, missing);
  const overloaded = calls.find((call) => {
    const outcome = exchanges.outcomeOf(call);
    return outcome !== undefined && isAnswer(outcome) && [429, 503].includes(outcome.status);
  });
  if (overloaded !== undefined) return notTested("the server asks for fewer calls", overloaded);
  return check.judge(exchanges);
}

const WHY_NOT_SENT = {
  harmless: "the server has left calls before it without an answer",
  customer: "three calls had been signed as the customer already",
  change:
    "it starts a change, which needs --allow-changes, or --allow-changes=all for every format, and that the first change is accepted",
};

const LONGEST_EXCERPT = 300;

function describe(outcome: Outcome | undefined, withExcerpt: boolean, redact: Redact): string {
  if (outcome === undefined) return "not sent";
  if (!isAnswer(outcome)) return `no answer (${outcome.code})`;
  const { status, contentType, text } = outcome;
  // Redacted before it is cut to its length: half a secret would not be found.
  const start = text.slice(0, 50 * LONGEST_EXCERPT);
  const excerpt = withExcerpt ? ` ${quote(start, redact).slice(0, LONGEST_EXCERPT)}` : "";
  return `${status} ${quote(contentType, redact) || "without a media type"}${excerpt}`;
}
