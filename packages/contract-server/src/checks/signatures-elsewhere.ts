// Calls with a dummy Signature outside the query, which is its documented place. A server that looks there refuses it as wrong.
// Any other server refuses it as missing.
import type { Call } from "../call/call.ts";
import { emptyEnvelope } from "../call/envelope.ts";
import { DUMMY_SIGNATURE, UNSIGNED } from "../call/signing.ts";
import type { Values } from "../call/values.ts";
import type { Sign } from "./wrong-signatures.ts";

/** A call with its Signature in another place. */
export interface Elsewhere {
  readonly name: string;
  readonly place: string;
  readonly call: Call;
}

/** Makes the calls with a Signature in another place. */
export function signaturesElsewhere(sign: Sign): Elsewhere[] {
  const call = (name: string, place: string, change: Partial<Call>): Elsewhere => ({
    name,
    place,
    call: { ...sign(`in-${name}`, `with a Signature in ${place}`, UNSIGNED), ...change },
  });
  return [
    call("header", "a header", { headers: { Signature: DUMMY_SIGNATURE } }),
    call("authorization", "the header Authorization", {
      headers: { Authorization: `Signature ${DUMMY_SIGNATURE}` },
    }),
    call("cookie", "a cookie", { headers: { Cookie: `Signature=${DUMMY_SIGNATURE}` } }),
    call("body", "the body", { body: (values) => JSON.stringify(withSignature(values)) }),
    call("form", "a form", {
      contentType: "application/x-www-form-urlencoded",
      body: ({ clientCode, dateTime }) =>
        new URLSearchParams({
          ClientCode: clientCode,
          DateTime: dateTime,
          Signature: DUMMY_SIGNATURE,
        }).toString(),
    }),
  ];
}

function withSignature(values: Values): object {
  return { ...emptyEnvelope(values), Signature: DUMMY_SIGNATURE };
}
