import type { Report } from "../report/report.ts";

/** Writes the report as JSON: the shape of `Report`, unchanged. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
