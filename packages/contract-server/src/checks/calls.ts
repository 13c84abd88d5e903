// Every call that the checks of one operation look at. Each is made once, here.

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

/** The calls of one operation, by what they are. */
export interface OperationCalls extends Variants, SignedCalls, Attacks {
  /** The ordinary request of an unknown client, with which the others are compared. */
  readonly unknownClient: Call;
  /** The same in each documented format of a request, answered in JSON. */
  readonly requests: readonly FormatCall[];
  /** The same in each documented format of a request, answered in each documented format of an answer. */
  readonly formats: readonly (FormatCall & { readonly answerType: string })[];
  /** The customer's own request in each format, which a correct server accepts. */
  readonly customers: readonly FormatCall[];
  /** The customer's own request with a password that is not theirs; undefined where none is asked for. */
  readonly wrongPassword: Call | undefined;
}

interface FormatCall {
  readonly requestType: string;
  readonly call: Call;
}

/** Makes the calls of an operation; `parts` is what the document says is hashed. */
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

// It can start nothing, whatever the format.
function unknownClientCall(operation: Operation, contentType: string, accept: string): Call {
  return {
    id: `${operation.id}.unknown-client.${contentType}.${accept}`,
    what: `a request of an unknown client as ${contentType}, to be answered as ${accept}`,
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

// It is answered in its own format where that can be.
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
