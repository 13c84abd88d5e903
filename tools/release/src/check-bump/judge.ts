/**
 * States what changed in a package, which bump this requires, and whether the planned version is large enough.
 */
import { type Bump, compareVersions, isAtLeast, requiredBump, stepBetween } from "./bump.ts";
import { type Finding, verdict } from "./finding.ts";

export interface Judgement {
  isEnough: boolean;
  /** One sentence. If a changeset is missing, the command that writes it is on the next line. */
  text: string;
}

/** Judges one package by the changes since its last release. */
export function judge(
  name: string,
  findings: readonly Finding[],
  released: string,
  planned: string,
): Judgement {
  const change = verdict(findings);
  if (change === "none") return { isEnough: true, text: `${name}: nothing changed since ${released}.` };
  const required = requiredBump(change, released);
  const step = compareVersions(planned, released) > 0 ? stepBetween(released, planned) : "none";
  const isEnough = isAtLeast(step, required);
  const called = required === change ? required : `${required}, as every ${change} change before 1.0.0`;
  const so = isEnough
    ? `${released} → ${planned} is enough`
    : `${step === "none" ? "no changeset is pending" : `the pending changesets are ${step}`}`;
  const text = `${name}: ${summary(findings, change)}; that calls for ${called}; ${so}.`;
  return { isEnough, text: isEnough ? text : `${text}\n${changesetLine(name, required)}` };
}

/** The largest changes, without the smaller ones. */
function summary(findings: readonly Finding[], change: Bump): string {
  const largest = findings.filter(({ bump }) => bump === change).map(({ what }) => what);
  const rest = largest.length > 3 ? `, and ${largest.length - 3} more like it` : "";
  return `${largest.slice(0, 3).join(", ")}${rest}`;
}

function changesetLine(name: string, bump: Bump): string {
  return `  pnpm changeset add -m "Before: …. Now: …. What to do: …." --${bump} ${name}`;
}
