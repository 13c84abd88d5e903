// All checks of a document, in the order in which a report tells them. An operation that is added to the document is
// checked without a line more.
import type { Operation } from "../document/operation.ts";
import { acceptedRows } from "./accepted.ts";
import { bodyRows } from "./bodies.ts";
import type { OperationCalls } from "./calls.ts";
import { type Check, checkOf, type RowsOf } from "./check.ts";
import { formatRows } from "./formats.ts";
import { frameworkRows } from "./framework.ts";
import { generalRows } from "./general.ts";
import { leakRows } from "./leaks.ts";
import { parameterRows } from "./parameters.ts";
import { routingRows } from "./routing.ts";
import { signatureRows } from "./signature.ts";

const FAMILIES: readonly RowsOf[] = [
  acceptedRows,
  signatureRows,
  generalRows,
  leakRows,
  bodyRows,
  formatRows,
  routingRows,
  parameterRows,
  frameworkRows,
];

/** The checks of one operation. */
export function checksOf(operation: Operation, calls: OperationCalls): Check[] {
  return FAMILIES.flatMap((rowsOf) => rowsOf(operation, calls)).map((row) => checkOf(operation, row));
}
