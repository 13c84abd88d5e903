// A run in words: what every report that people read begins with.
import { groupBy } from "../group-by.ts";
import { type CheckReport, isFailure, outcomeOfRun, type Report, type RunOutcome } from "../report/report.ts";
import { counted, listed } from "./words.ts";

/** What a run found, in the order in which it is told. */
export interface Summary {
  /** One sentence: whether the server honours the document. */
  readonly headline: string;
  readonly verdict: RunOutcome;
  /** Why nothing is sure, each a sentence. */
  readonly gaps: readonly string[];
  /** A number each, with what it means. */
  readonly lines: readonly { readonly count: number; readonly text: string }[];
  /** Contradicted checks that fail the run. */
  readonly failures: readonly CheckReport[];
  /** Contradicted checks that do not. */
  readonly news: readonly CheckReport[];
  readonly confirmed: readonly CheckReport[];
  /** Checks that were not tested, by the reason. */
  readonly notTested: readonly { readonly reason: string; readonly checks: readonly CheckReport[] }[];
}

/** Says in words what a report has in numbers. */
export function summarize({ checks, summary, gaps }: Report): Summary {
  const failures = checks.filter(isFailure);
  const news = checks.filter((check) => check.result === "contradicted" && !isFailure(check));
  const notTested = byReason(checks.filter(({ result }) => result === "not tested"));
  const verdict = outcomeOfRun({ checks, gaps });
  const lines = [
    { count: summary.confirmed, text: "confirmed: the server does what the document says" },
    { count: failures.length, text: `contradicted: ${provenancesOf(failures)}, which fails the run` },
    {
      count: news.length,
      text: `news: contradicted, but only ${provenancesOf(news)}, which does not fail the run; the document should be corrected`,
    },
    { count: summary.notTested, text: `not tested${howToTest(notTested)}` },
  ];
  return {
    headline: headlineOf(verdict, failures.length, checks.length, summary.confirmed),
    verdict,
    gaps,
    lines: lines.filter(({ count }) => count > 0),
    failures,
    news,
    confirmed: checks.filter(({ result }) => result === "confirmed"),
    notTested,
  };
}

function headlineOf(verdict: RunOutcome, failures: number, checks: number, confirmed: number): string {
  if (verdict === "contradicted") {
    return `The server does not follow the document: ${failures} of ${counted(checks, "check")} ${failures === 1 ? "fails" : "fail"}.`;
  }
  if (verdict === "honoured") return "The server follows the document, as far as it was tested.";
  return confirmed === 0
    ? "The run is inconclusive: no check was confirmed."
    : "The run is inconclusive: no response fails it, but some calls got no response.";
}

function provenancesOf(checks: readonly CheckReport[]): string {
  const groups = [...groupBy(checks, ({ provenance }) => provenance)];
  return listed(groups.map(([provenance, its]) => `${its.length} ${PROVENANCES[provenance]}`));
}

const PROVENANCES: Readonly<Record<string, string>> = {
  documented: "documented",
  security: "of security",
  "framework-default": "assumed of the framework",
  inferred: "inferred",
};

function byReason(checks: readonly CheckReport[]): Summary["notTested"] {
  return [...groupBy(checks, ({ actual }) => actual)].map(([reason, its]) => ({ reason, checks: its }));
}

function howToTest(groups: Summary["notTested"]): string {
  const changes = groups
    .filter(({ reason }) => reason.includes("--allow-changes"))
    .reduce((sum, { checks }) => sum + checks.length, 0);
  return changes === 0
    ? ": the reasons are below"
    : `: ${changes} of them need --allow-changes (=all: in every format), because they start real changes`;
}
