// Runs the command, step by step. The report goes to standard output, everything else to standard error.
import { styleText } from "node:util";
import { print, printError, UsageError } from "@cbss/internal/command";
import { createRedactor } from "../call/redact.ts";
import type { Credentials } from "../credentials.ts";
import { planOptionsOf } from "../options.ts";
import { type Plan, planSuite } from "../plan-suite.ts";
import { credentialsFor } from "../read-credentials.ts";
import { outcomeOfRun, type Report } from "../report/report.ts";
import { loadReporter } from "../reporters/load-reporter.ts";
import { PLAIN } from "../reporters/reporter.ts";
import { runSuite } from "../run-suite.ts";
import { TargetError } from "../target-error.ts";
import { announce } from "./announce.ts";
import { checkFile, writeWhole } from "./check-file.ts";
import { checkTransport } from "./check-transport.ts";
import { listPlan } from "./list-plan.ts";
import type { CheckCommand, ListCommand } from "./read-command.ts";
import { showProgress } from "./show-progress.ts";

const EXIT_CODES = { honoured: 0, contradicted: 1, inconclusive: 3 } as const;

/** Prints the plan. */
export function runList(command: ListCommand): void {
  print(listPlan(planOf(command)));
}

/** Checks a server; returns the exit code. */
export async function runCheck(command: CheckCommand): Promise<0 | 1 | 3> {
  const plan = planOf(command);
  const credentials = readEnvironment(plan);
  const warning = checkTransport(
    command.baseUrl,
    plan.calls.some(({ risk }) => risk === "change"),
  );
  if (command.output !== undefined) checkFile("--output", command.output);
  if (command.learn !== undefined) checkFile("--learn", command.learn);
  if (warning !== undefined) printError(warning);
  printError(announce(plan, command.baseUrl));
  const report = await check(command, plan, credentials);
  await writeReport(command, report);
  return EXIT_CODES[outcomeOfRun(report)];
}

function planOf(command: ListCommand | CheckCommand): Plan {
  const { allowChanges, tryWrongPassword, probeSecrets, only } = command;
  const options = { allowChanges, tryWrongPassword, probeSecrets, only };
  const plan = planSuite("baseUrl" in command ? planOptionsOf(options, command.baseUrl) : options);
  if (plan.checks.length > 0) return plan;
  const ids = planSuite({}).checks.map(({ id }) => id);
  const examples = [0, 0.5, 0.9].map((part) => ids[Math.floor(ids.length * part)]);
  throw new UsageError(
    `--only ${only} matches no check: use part of an ID or of a title, such as ${examples.join(", ")} (--list shows all).`,
  );
}

function readEnvironment(plan: Plan): Credentials {
  try {
    return credentialsFor(plan, process.env);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function check(command: CheckCommand, plan: Plan, credentials: Credentials): Promise<Report> {
  const { baseUrl, allowChanges, tryWrongPassword, probeSecrets, only, timeoutMs } = command;
  const progress = showProgress(process.stderr);
  const learner = command.learn === undefined ? undefined : await loadLearner(plan, credentials);
  try {
    const report = await runSuite({
      baseUrl,
      credentials,
      allowChanges,
      tryWrongPassword,
      probeSecrets,
      only,
      timeoutMs,
      onProgress: progress.show,
      onAnswer: learner?.learn,
    });
    progress.end();
    if (command.learn !== undefined) printError(learner?.write(command.learn) ?? "");
    return report;
  } catch (error) {
    progress.end();
    if (!(error instanceof TargetError)) throw error;
    throw new TargetError(createRedactor(credentials)(error.message));
  }
}

async function loadLearner({ document }: Plan, credentials: Credentials) {
  const [{ createLearner }, { toOverlay }] = await Promise.all([
    import("../learn/create-learner.ts"),
    import("../learn/to-overlay.ts"),
  ]);
  const redact = createRedactor(credentials);
  const learner = createLearner(document, (name) => redact(name) === name);
  const write = (file: string): string => {
    const overlay = toOverlay(document, learner, new Date());
    if (overlay === undefined) return `The open objects contained nothing, so ${file} was not written.`;
    writeWhole(file, overlay);
    return `The observed contents of the open objects are in ${file}.`;
  };
  return { learn: learner.learn, write };
}

async function writeReport({ reporter, output }: CheckCommand, report: Report): Promise<void> {
  if (output !== undefined) writeWhole(output, (await loadReporter(reporter))(report, PLAIN));
  const shown = await loadReporter(output === undefined ? reporter : "pretty");
  print(shown(report, styleText).trimEnd());
  if (output !== undefined) printError(`The report is in ${output}.`);
}
