// A run has three steps: plan all calls, send them, judge the responses.
import { createRedactor } from "./call/redact.ts";
import { answerOpenQuestions } from "./checks/answer-open-questions.ts";
import { checkOptions, planOptionsOf, type SuiteOptions } from "./options.ts";
import { planSuite } from "./plan-suite.ts";
import { findGaps } from "./report/find-gaps.ts";
import { quoteShort } from "./report/quote.ts";
import type { CheckReport, Report } from "./report/report.ts";
import { reportCheck } from "./report/report-check.ts";
import { tellTimings } from "./report/timings.ts";
import { sendPlan } from "./run/send-plan.ts";

/**
 * Runs the checks against a server and reports the results.
 *
 * @throws {TypeError} Names the invalid option.
 * @throws {TargetError} If no check is possible: the server is unreachable, is not a CBSS, or refuses the credentials.
 */
export async function runSuite(options: SuiteOptions): Promise<Report> {
  checkOptions(options);
  const plan = planSuite(planOptionsOf(options, options.baseUrl));
  const { baseUrl, credentials, onCheck, now = () => new Date() } = options;
  const startedAt = now();
  const start = performance.now();
  const redact = createRedactor(credentials);
  const exchanges = await sendPlan(plan, options, redact);
  const checks = plan.checks.map((check) => {
    const report = reportCheck(check, exchanges, baseUrl, redact);
    onCheck?.(report);
    return report;
  });
  const { title, version } = plan.document.info;
  const answered = plan.checked.find(({ operation }) => exchanges.answeredBy(operation).length > 0);
  const summary = countResults(checks);
  return {
    target: baseUrl,
    document: { title, version },
    startedAt: startedAt.toISOString(),
    milliseconds: Math.round(performance.now() - start),
    summary,
    gaps: findGaps(plan.calls, exchanges, summary, redact),
    checks,
    unknowns: answerOpenQuestions(answered?.calls, exchanges).map(({ question, answer }) => ({
      question,
      answer: answer && quoteShort(answer, redact),
    })),
    timings: tellTimings(exchanges).map((timing) => ({ ...timing, what: quoteShort(timing.what, redact) })),
  };
}

function countResults(checks: readonly CheckReport[]): Report["summary"] {
  const count = (result: CheckReport["result"]) => checks.filter((check) => check.result === result).length;
  return {
    confirmed: count("confirmed"),
    contradicted: count("contradicted"),
    notTested: count("not tested"),
  };
}
