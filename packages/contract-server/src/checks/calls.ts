// Makes every call that the checks of one operation evaluate. Each call is made once, here.

import type { Call } from "../call/call.ts";
import { customersEnvelope, unknownClientEnvelope } from "../call/envelope.ts";
import { signedValidly, ZEROS } from "../call/signing.ts";
import { CANARY_PASSWORD } from "../call/values.ts";
import { writeBody } from "../call/write-body.ts";
import type { Operation } from "../document/operation.ts";
import { type Attacks, attacks } from "./attacks.ts";
import { type SignedCalls, signedCalls } from "./signed-calls.ts";
import { type Variants, variants } from "./variants.ts";

const JSON_TYPE = "application/json";

/** The calls of one operation, by purpose. */
export interface OperationCalls extends Variants, SignedCalls, Attacks {
  /** The ordinary request of an unknown client, which the other calls are compared with. */
  readonly unknownClient: Call;
  /** The same in each documented format of a request, asking for JSON. */
  readonly requests: readonly FormatCall[];
  /** The same in each documented format of a request, asking for each documented format of a response. */
  readonly formats: readonly (FormatCall & { readonly answerType: string })[];
  /** The customer's own request in each format, which a correct server accepts. */
  readonly customers: readonly FormatCall[];
  /** The customer's own request with a wrong password; undefined if the operation requires no password. */
  readonly wrongPassword: Call | undefined;
}

interface FormatCall {
  readonly requestType: string;
  readonly call: Call;
}

/** Makes the calls of an operation; `parts` are the parts that are hashed, from the document. */
export function callsOf(operation: Operation, parts: readonly string[]): OperationCalls {
  const { requestTypes, answerTypes } = operation;
  const made = new Map<string, Call>();
  const inFormat = (requestType: string, answerType: string) => {
    const call =
      made.get(`${requestType} ${answerType}`) ?? unknownClientCall(operation, requestType, answerType);
    made.set(`${requestType} ${answerType}`, call);
    return call;
  };
  const unknownClient = inFormat(JSON_TYPE, JSON_TYPE);
  return {
    unknownClient,
    requests: requestTypes.map((requestType) => ({ requestType, call: inFormat(requestType, JSON_TYPE) })),
    formats: requestTypes.flatMap((requestType) =>
      answerTypes.map((answerType) => ({ requestType, answerType, call: inFormat(requestType, answerType) })),
    ),
    ...variants(operation, unknownClient),
    ...attacks(operation, unknownClient),
    ...signedCalls(operation, unknownClient, parts),
    customers: requestTypes.map((requestType) => ({
      requestType,
      call: customersCall(operation, requestType, unknownClient),
    })),
    wrongPassword: operation.passwords.length === 0 ? undefined : wrongPasswordCall(operation, unknownClient),
  };
}

// It cannot start a change, whatever its format.
function unknownClientCall(operation: Operation, contentType: string, accept: string): Call {
  return {
    id: `${operation.id}.unknown-client.${contentType}.${accept}`,
    what: `a request of an unknown client as ${contentType}, asking for ${accept}`,
    operation: operation.id,
    risk: "harmless",
    method: operation.method,
    path: operation.path,
    query: operation.query,
    contentType,
    accept,
    body: (values) => writeBody(contentType, operation, unknownClientEnvelope(operation, values)),
    signing: ZEROS,
  };
}

// It asks for a response in its own format, if the document has one.
function customersCall(operation: Operation, contentType: string, unknownClient: Call): Call {
  return {
    ...unknownClient,
    id: `${operation.id}.change.${contentType}`,
    what: `the customer's own request as ${contentType}, which starts a change`,
    risk: "change",
    changesBy: contentType === operation.requestTypes[0] ? "one" : "all",
    contentType,
    accept: operation.answerTypes.includes(contentType) ? contentType : JSON_TYPE,
    body: (values) => writeBody(contentType, operation, customersEnvelope(operation, values)),
    signing: signedValidly(),
  };
}

function wrongPasswordCall(operation: Operation, unknownClient: Call): Call {
  return {
    ...unknownClient,
    id: `${operation.id}.wrong-password`,
    what: "the customer's own request with a wrong password, which a server may count",
    risk: "wrong password",
    body: (values) => JSON.stringify(customersEnvelope(operation, { ...values, password: CANARY_PASSWORD })),
    signing: signedValidly(),
  };
}
