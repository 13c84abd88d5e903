/**
 * The length limits of this repository: the amount of code that a reader can keep in view.
 */
import type { MeasuredFile, MeasuredFunction } from "./measure-file.ts";

export const MAXIMUM_FILE_LINES = 150;
export const MAXIMUM_FUNCTION_LINES = 40;

/** The files outside tests that are over the limit, the longest first. */
export function longFiles(files: readonly MeasuredFile[]): MeasuredFile[] {
  return files
    .filter(({ isTest, lines }) => !isTest && lines > MAXIMUM_FILE_LINES)
    .sort((a, b) => b.lines - a.lines);
}

/** The functions outside tests that are over the limit, the longest first. */
export function longFunctions(files: readonly MeasuredFile[]): MeasuredFunction[] {
  return files
    .filter(({ isTest }) => !isTest)
    .flatMap(({ functions }) => functions)
    .filter(({ lines }) => lines > MAXIMUM_FUNCTION_LINES)
    .sort((a, b) => b.lines - a.lines);
}
