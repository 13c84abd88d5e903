// What a run is going to do, before anything is sent.

import { type OpenApiDocument, readDocument } from "@cbss/internal/document";
import type { Call } from "./call/call.ts";
import { acceptedRows } from "./checks/accepted.ts";
import { attackedRows } from "./checks/attacked.ts";
import { bodyRows } from "./checks/bodies.ts";
import { callsOf, type OperationCalls } from "./checks/calls.ts";
import { type Check, checkOf, type RowsOf } from "./checks/check.ts";
import { explorationCalls } from "./checks/explore-signature.ts";
import { formatRows } from "./checks/formats.ts";
import { frameworkRows } from "./checks/framework.ts";
import { generalRows } from "./checks/general.ts";
import { leakRows } from "./checks/leaks.ts";
import { parameterRows } from "./checks/parameters.ts";
import { routingRows } from "./checks/routing.ts";
import { signatureRows } from "./checks/signature.ts";
import { wrongPasswordRows } from "./checks/wrong-password.ts";
import { type Operation, readOperations } from "./document/operation.ts";
import { shippedDocument } from "./document/shipped-document.ts";
import { signatureParts } from "./document/signature-parts.ts";
import { checkPlanOptions, type PlanOptions } from "./options.ts";
import { selectCalls } from "./select-calls.ts";

/** How many calls of a run may be signed as the customer and are refused: the rest of its patience is the customer's own. */
export const MOST_CUSTOMER_CALLS = 3;

/** What a run is going to do. */
export interface Plan {
  /** The document that is checked. */
  readonly document: OpenApiDocument;
  /** All operations of the document that take a body. */
  readonly operations: readonly Operation[];
  /** The operations that have a check, each with its calls. */
  readonly checked: readonly CheckedOperation[];
  /** In the order of the report. */
  readonly checks: readonly Check[];
  /** The operation by which is found out how signatures are refused; undefined where no check rests on that. */
  readonly explored: CheckedOperation | undefined;
  /** What is sent at most, each call once, in this order; which ones only under a condition, they say themselves. */
  readonly calls: readonly Call[];
}

/** An operation with the calls that its checks look at. */
export interface CheckedOperation {
  readonly operation: Operation;
  readonly calls: OperationCalls;
}

/**
 * Plans a run; sends nothing.
 *
 * @throws {TypeError} Names the option that is wrong.
 */
export function planSuite(options: PlanOptions): Plan {
  checkPlanOptions(options);
  const { only = "", document = shippedDocument() } = options;
  const isWanted = patternOf(only);
  const operations = readOperations(readDocument(document).operations);
  const parts = signatureParts(document);
  const checks: Check[] = [];
  const checked: CheckedOperation[] = [];
  for (const operation of operations) {
    const calls = callsOf(operation, parts);
    const wanted = checksOf(operation, calls).filter(({ id, title }) => isWanted(id) || isWanted(title));
    if (wanted.length > 0) checked.push({ operation, calls });
    for (const check of wanted) checks.push(check);
  }
  // A valid signature shows something only where it starts nothing.
  const needsFindings = checks.some(({ needsSignatureFindings }) => needsSignatureFindings);
  const explored = needsFindings ? checked.find(({ operation }) => operation.refusesNoContent) : undefined;
  const calls = checks.flatMap((check) => check.calls);
  const ofCustomer = needsFindings ? customersCalls(checked, explored) : [];
  const all = selectCalls([...firstCalls(checked, explored), ...calls, ...ofCustomer], options);
  return { document, operations, checked, checks, explored, calls: all };
}

// The calls by which is found out whether this is a CBSS, and how it refuses.
function firstCalls(checked: readonly CheckedOperation[], explored: CheckedOperation | undefined): Call[] {
  const [first] = checked;
  if (first === undefined) return [];
  const sentIf = "no earlier response came from a CBSS";
  return [
    ...checked.slice(0, 2).map(({ calls }) => calls.unknownClient),
    ...secondCalls(first.calls).map((call) => ({ ...call, sentIf })),
    ...(explored === undefined ? [] : explorationCalls(explored.calls.exploration)),
  ];
}

// What is signed right: of every other operation one call, and what is left of three for the first.
function customersCalls(
  checked: readonly CheckedOperation[],
  explored: CheckedOperation | undefined,
): Call[] {
  if (explored === undefined) return [];
  const others = checked.filter((one) => one !== explored).map(({ calls }) => calls.rewritten);
  const { inOtherCase, again } = explored.calls;
  return [...others.filter(({ risk }) => risk === "customer"), inOtherCase, again];
}

/** What is sent where no earlier response came from a CBSS: a 405 shows that there is such a path after all. */
export function secondCalls({ unsigned, dummySignature, get }: OperationCalls): Call[] {
  return [unsigned, dummySignature, get];
}

function patternOf(text: string): (value: string) => boolean {
  const parts = text.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(parts.join(".*"), "i");
  return (value) => pattern.test(value);
}

/** The families of checks, in the order in which a report tells them. */
const FAMILIES: readonly RowsOf[] = [
  acceptedRows,
  wrongPasswordRows,
  signatureRows,
  generalRows,
  leakRows,
  attackedRows,
  bodyRows,
  formatRows,
  routingRows,
  parameterRows,
  frameworkRows,
];

// An operation that is added to the document is checked without a line more.
function checksOf(operation: Operation, calls: OperationCalls): Check[] {
  return FAMILIES.flatMap((rowsOf) => rowsOf(operation, calls)).map((row) => checkOf(operation, row));
}
