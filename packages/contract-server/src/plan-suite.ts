// Plans what a run will do, before it sends anything.

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

/** The most calls of a run that are signed as the customer and refused. A server may count them, so the limit is low. */
export const MOST_CUSTOMER_CALLS = 3;

/** What a run will do. */
export interface Plan {
  /** The document that the server is checked against. */
  readonly document: OpenApiDocument;
  /** All operations of the document that have a request body. */
  readonly operations: readonly Operation[];
  /** The operations that have a check, each with its calls. */
  readonly checked: readonly CheckedOperation[];
  /** The checks, in the order of the report. */
  readonly checks: readonly Check[];
  /** The operation that shows how the server refuses signatures; undefined if no check depends on it. */
  readonly explored: CheckedOperation | undefined;
  /** The calls that a run may send, each once, in this order; `sentIf` marks a conditional call. */
  readonly calls: readonly Call[];
}

/** An operation with the calls that its checks evaluate. */
export interface CheckedOperation {
  readonly operation: Operation;
  readonly calls: OperationCalls;
}

/**
 * Plans a run; sends nothing.
 *
 * @throws {TypeError} Names the invalid option.
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
  // The exploration sends a valid signature, so it needs an operation that refuses a request without Content.
  const needsFindings = checks.some(({ needsSignatureFindings }) => needsSignatureFindings);
  const explored = needsFindings ? checked.find(({ operation }) => operation.refusesNoContent) : undefined;
  const calls = checks.flatMap((check) => check.calls);
  const ofCustomer = needsFindings ? customersCalls(checked, explored) : [];
  const all = selectCalls([...firstCalls(checked, explored), ...calls, ...ofCustomer], options);
  return { document, operations, checked, checks, explored, calls: all };
}

// The calls that find out whether the server is a CBSS, and how it refuses.
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

// The correctly signed calls: one call to every other operation, and the rest of the three to the explored one.
function customersCalls(
  checked: readonly CheckedOperation[],
  explored: CheckedOperation | undefined,
): Call[] {
  if (explored === undefined) return [];
  const others = checked.filter((one) => one !== explored).map(({ calls }) => calls.rewritten);
  const { inOtherCase, again } = explored.calls;
  return [...others.filter(({ risk }) => risk === "customer"), inOtherCase, again];
}

/** The calls to send if no earlier response came from a CBSS: a 405 shows that the path exists. */
export function secondCalls({ unsigned, dummySignature, get }: OperationCalls): Call[] {
  return [unsigned, dummySignature, get];
}

function patternOf(text: string): (value: string) => boolean {
  const parts = text.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(parts.join(".*"), "i");
  return (value) => pattern.test(value);
}

/** The families of checks, in the order of the report. */
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

// A new operation in the document gets all its checks without a change here.
function checksOf(operation: Operation, calls: OperationCalls): Check[] {
  return FAMILIES.flatMap((rowsOf) => rowsOf(operation, calls)).map((row) => checkOf(operation, row));
}
