// All checks of a document, in the order in which a report tells them. An operation that is added to the document is
// checked without a line more.
import type { OpenApiDocument } from "../document/document.ts";
import { readOperations } from "../document/operation.ts";
import { acceptedChecks } from "./accepted.ts";
import { bodyChecks } from "./bodies.ts";
import type { Check, ChecksOf, SuiteContext } from "./check.ts";
import { conductChecks } from "./conduct.ts";
import { formatChecks } from "./formats.ts";
import { frameworkChecks } from "./framework.ts";
import { leakChecks } from "./leaks.ts";
import { routingChecks } from "./routing.ts";
import { signatureChecks } from "./signature.ts";

const FAMILIES: readonly ChecksOf[] = [
  acceptedChecks,
  signatureChecks,
  conductChecks,
  leakChecks,
  bodyChecks,
  formatChecks,
  routingChecks,
  frameworkChecks,
];

/** What the checks of a document are made from. */
export function contextOf(document: OpenApiDocument): SuiteContext {
  return { document, operations: readOperations(document) };
}

/** The checks of a document, made as they are walked. */
export function* checksOf(context: SuiteContext): Generator<Check> {
  for (const operation of context.operations) {
    for (const family of FAMILIES) yield* family(operation, context);
  }
}
