// The type of a reporter. This file imports no reporter, so that each may import it.
import type { Report } from "../report/report.ts";

/** Styles a part of a text for a terminal. */
export type Style = (format: "bold" | "dim" | "red" | "green" | "yellow", text: string) => string;

/** Writes a report in one format. */
export type Reporter = (report: Report, style: Style) => string;

/** Applies no style. */
export const PLAIN: Style = (_format, text) => text;
