// What a reporter is. It imports no reporter, so that each may import it.
import type { Report } from "../report/report.ts";

/** How a part of a text is shown on a terminal. */
export type Style = (format: "bold" | "dim" | "red" | "green" | "yellow", text: string) => string;

/** Writes a report in one form. */
export type Reporter = (report: Report, style: Style) => string;

/** Shows nothing in any way. */
export const PLAIN: Style = (_format, text) => text;
