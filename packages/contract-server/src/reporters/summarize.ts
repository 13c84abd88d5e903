// Summarizes a run in words: every report for people begins with this.
import { groupBy } from "../group-by.ts";
import { type CheckReport, isFailure, outcomeOfRun, type Report, type RunOutcome } from "../report/report.ts";
import { counted, listed } from "./words.ts";

/** The results of a run, in the order of a report. */
export interface Summary {
  /** One sentence that states whether the server follows the document. */
  readonly headline: string;
  readonly verdict: RunOutcome;
  /** Why the run is inconclusive, one sentence per gap. */
  readonly gaps: readonly string[];
  /** The counts, each with its meaning. */
  readonly lines: readonly { readonly name: string; readonly count: number; readonly text: string }[];
  /** Contradicted checks that fail the run. */
  readonly failures: readonly CheckReport[];
  /** Contradicted checks that do not fail the run. */
  readonly news: readonly CheckReport[];
  readonly confirmed: readonly CheckReport[];
  /** Checks that were not tested, by the reason. */
  readonly notTested: readonly { readonly reason: string; readonly checks: readonly CheckReport[] }[];
}

/** Puts the numbers of a report into words. */
export function summarize({ checks, summary, gaps }: Report): Summary {
  const failures = checks.filter(isFailure);
  const news = checks.filter((check) => check.result === "contradicted" && !isFailure(check));
  const notTested = byReason(checks.filter(({ result }) => result === "not tested"));
  const verdict = outcomeOfRun({ checks, gaps });
  const lines = [
    {
      name: "confirmed",
      count: summary.confirmed,
      text: "confirmed: the server does what the document says",
    },
    {
      name: "contradicted",
      count: failures.length,
      text: `contradicted (${provenancesOf(failures)}): this fails the run`,
    },
    {
      name: "news",
      count: news.length,
      text: `news (${provenancesOf(news)}): contradicted, but this does not fail the run; tell the document's authors`,
    },
    { name: "not-tested", count: summary.notTested, text: `not tested: ${howToTest(notTested)}` },
  ] as const;
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
  return listed(
    groups.map(([provenance, its]) => (groups.length === 1 ? provenance : `${its.length} ${provenance}`)),
  );
}

function byReason(checks: readonly CheckReport[]): Summary["notTested"] {
  return [...groupBy(checks, ({ actual }) => actual)].map(([reason, its]) => ({ reason, checks: its }));
}

function howToTest(groups: Summary["notTested"]): string {
  const count = (its: Summary["notTested"]) => its.reduce((sum, { checks }) => sum + checks.length, 0);
  const changes = count(groups.filter(({ reason }) => reason.includes("--allow-changes")));
  if (changes === 0) return "the reasons are below";
  const isOne = changes === 1;
  const which = changes === count(groups) ? (isOne ? "it" : "they all") : `${changes} of them`;
  return `${which} ${isOne ? "needs" : "need"} --allow-changes (=all: in every format), because ${isOne ? "it starts a real change" : "they start real changes"}`;
}
