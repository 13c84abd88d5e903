// What a reporter is, and where each is loaded from when it is needed.
import type { Report } from "../report/report.ts";

/** How a part of a text is shown on a terminal. */
export type Style = (format: "bold" | "dim" | "red" | "green" | "yellow", text: string) => string;

/** Writes a report in one form. */
export type Reporter = (report: Report, style: Style) => string;

/** Shows nothing in any way. */
export const PLAIN: Style = (_format, text) => text;

const LOADERS: Readonly<Record<"pretty" | "json" | "junit" | "html", () => Promise<Reporter>>> = {
  pretty: async () => (await import("./pretty.ts")).reportPretty,
  json: async () => (await import("./json.ts")).reportJson,
  junit: async () => (await import("./junit.ts")).reportJunit,
  html: async () => (await import("./html.ts")).reportHtml,
};

/** Loads a reporter by its name. */
export function loadReporter(name: keyof typeof LOADERS): Promise<Reporter> {
  return LOADERS[name]();
}
