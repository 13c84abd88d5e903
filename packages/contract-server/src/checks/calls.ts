// The calls that more than one check looks at.
import type { DigestEncoding } from "@cbss/signature";
import {
  contentWithoutPassword,
  customersEnvelope,
  emptyEnvelope,
  strangersEnvelope,
  writeBody,
} from "../call/body.ts";
import type { Call } from "../call/call.ts";
import { NOBODYS, type Signing, signedRight, signedWith, UNSIGNED, ZEROS } from "../call/signing.ts";
import type { Operation } from "../document/operation.ts";

const made = new WeakMap<Operation, Map<string, Call>>();

// Most calls are looked at by several checks, and a document may have many operations: each call is made once.
function once(operation: Operation, name: string, make: () => Omit<Call, "id" | "operation">): Call {
  const calls = made.get(operation) ?? new Map<string, Call>();
  made.set(operation, calls);
  const call = calls.get(name) ?? { ...make(), id: `${operation.id}.${name}`, operation: operation.id };
  calls.set(name, call);
  return call;
}

/** A request of somebody whom no server knows, in one format, answered in another: it can start nothing. */
export function strangersCall(
  operation: Operation,
  contentType = "application/json",
  accept = "application/json",
): Call {
  return once(operation, `stranger.${contentType}.${accept}`, () => ({
    what: `a request of an unknown client as ${contentType}, to be answered as ${accept}`,
    risk: "harmless",
    method: operation.method,
    path: operation.path,
    query: operation.defaults,
    contentType,
    accept,
    body: (values) => writeBody(contentType, operation, strangersEnvelope(operation, values)),
    signing: ZEROS,
  }));
}

/** The request of somebody whom no server knows, with one thing that is out of the ordinary. */
export function oddCall(operation: Operation, name: string, what: string, odd: Partial<Call>): Call {
  return once(operation, `odd.${name}`, () => ({ ...strangersCall(operation), what, ...odd }));
}

/** A request to a path that no document has. */
export function lostCall(operation: Operation): Call {
  return oddCall(operation, "no-route", "a request to a path that does not exist", {
    path: `${operation.path}/cbss-contract`,
  });
}

/** A request in which a query parameter has this value, or is left out. */
export function parameterCall(operation: Operation, name: string, how: string, value?: string): Call {
  const { [name]: _, ...others } = strangersCall(operation).query;
  const what = `a request of an unknown client ${value === undefined ? `without ${name}` : `with ${name}=${value}`}`;
  const query = value === undefined ? others : { ...others, [name]: value };
  return oddCall(operation, `${name}.${how}`, what, { query });
}

/** A request in a format that nobody reads. */
export function unsupportedCall(operation: Operation): Call {
  const contentType = "application/x-cbss-contract";
  return oddCall(operation, "unsupported-type", `a request as ${contentType}`, { contentType });
}

/** The body breaks off in the middle. */
export function malformedCall(operation: Operation, contentType = "application/json"): Call {
  const { body } = strangersCall(operation, contentType);
  return oddCall(
    operation,
    `malformed.${contentType}`,
    `a request that breaks off in the middle, as ${contentType}`,
    {
      contentType,
      body: (values) => halfOf(String(body?.(values))),
    },
  );
}

function halfOf(text: string): string {
  return text.slice(0, text.length / 2);
}

/** The operation's path with another verb; without a body where the verb cannot have one. */
export function otherVerbCall(operation: Operation, method: string, signing: Signing = ZEROS): Call {
  const unsigned = signing === UNSIGNED;
  return oddCall(
    operation,
    `${method}${unsigned ? ".unsigned" : ""}`,
    `${method}${unsigned ? " without Signature" : ""}`,
    {
      method,
      signing,
      ...(method === "GET" && { body: undefined, contentType: undefined }),
    },
  );
}

/** A request of the real client with a signature that is wrong in some way, and with nothing in it to act on. */
export function wronglySignedCall(operation: Operation, name: string, what: string, signing: Signing): Call {
  return once(operation, `signed.${name}`, () => ({
    ...strangersCall(operation),
    what: `a request without Content ${what}`,
    body: (values) => JSON.stringify(emptyEnvelope(values)),
    signing,
  }));
}

/** Not signed at all: the parameter is missing. */
export function unsignedCall(operation: Operation): Call {
  return wronglySignedCall(operation, "none", "without Signature", UNSIGNED);
}

/** Signed with nothing: the parameter is there, and empty. */
export function emptySignedCall(operation: Operation): Call {
  return wronglySignedCall(operation, "empty", "with an empty Signature", signedWith(""));
}

/** The measure of a refused signature. */
export function nobodysSignedCall(operation: Operation): Call {
  return wronglySignedCall(operation, "nobodys", "signed with a signature of nothing", NOBODYS);
}

/** The same with a Content, which only a server that lets the signature pass has a reason to look at. */
export function nobodysSignedCallWithContent(operation: Operation): Call {
  return withContent(operation, nobodysSignedCall(operation));
}

/** A request that is signed right and asks for nothing. */
export function rightlySignedCall(operation: Operation, digest: DigestEncoding): Call {
  const what = `signed right, the digest as ${digest}`;
  return {
    ...wronglySignedCall(operation, `right-${digest}`, what, signedRight(digest)),
    risk: "customer",
    ...(digest !== "hex" && { sentIf: "the digest is not written as in the calls before" }),
  };
}

/** A request that is signed right, with a Content but no password; sent where nothing else can tell. */
export function rightlySignedCallWithContent(operation: Operation, digest: DigestEncoding): Call {
  return {
    ...withContent(operation, rightlySignedCall(operation, digest)),
    sentIf: "a Content is looked at before the signature, or the signature is not",
  };
}

// Without a password it can start nothing, and nobody can take it for somebody who is guessing passwords.
function withContent(operation: Operation, call: Call): Call {
  return {
    ...call,
    id: `${call.id}-with-content`,
    what: call.what.replace("without Content", "with a Content but no password,"),
    body: (values) =>
      JSON.stringify({ ...emptyEnvelope(values), Content: contentWithoutPassword(operation) }),
  };
}

/** The same request signed right as it is sent: with other white space, and its members in another order. */
export function rewrittenCall(operation: Operation): Call {
  const what = "signed right, with other white space and order of members";
  return {
    ...wronglySignedCall(operation, "rewritten", what, signedRight()),
    risk: "customer",
    body: (values) =>
      JSON.stringify(Object.fromEntries(Object.entries(emptyEnvelope(values)).reverse()), null, 2),
  };
}

/** The customer's own request, which a correct server accepts; it is answered in its own format where that can be. */
export function customersCall(operation: Operation, contentType: string): Call {
  const accept = operation.answerTypes.includes(contentType) ? contentType : "application/json";
  return once(operation, `change.${contentType}`, () => ({
    ...strangersCall(operation, contentType, accept),
    what: `the customer's own request as ${contentType}, which starts a change`,
    risk: "change",
    changesBy: contentType === operation.requestTypes[0] ? "one" : "all",
    body: (values) => writeBody(contentType, operation, customersEnvelope(operation, values)),
    signing: signedRight(),
  }));
}
