// A call before it is sent: everything about it is known, so that it can be announced, counted and written as a curl line.
import type { Signing } from "./signing.ts";
import type { Values } from "./values.ts";

/**
 * What a correct server makes of a call. `harmless`: refused, and it cannot tell which customer was meant. `customer`:
 * refused, though signed as the real customer, of which a run sends three at most. `change`: accepted. `wrong password`: refused,
 * and perhaps counted against the customer, so a run sends one at most.
 */
type Risk = "harmless" | "customer" | "change" | "wrong password";

/** One call that the suite may send. */
export interface Call {
  /** Stable, and unlike that of any other call. */
  readonly id: string;
  /** What it is, for the plan: "a request of an unknown client, as text/xml". */
  readonly what: string;
  /** The operationId of the operation that it is sent to. */
  readonly operation: string;
  /** What a correct server makes of it. */
  readonly risk: Risk;
  /** Of a change: with which allowance it is sent. */
  readonly changesBy?: "one" | "all";
  /** Whether who reads the server's log can guess at the secrets with its signature: not sent to everyone. */
  readonly isRevealing?: boolean;
  /** In lower case by name, besides Content-Type and Accept. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it has a body that may break a server, so that it is no wonder if this call alone gets no answer. */
  readonly isUnusual?: boolean;
  /** Whether a server may close the connection instead of an answer, since the call is too large. */
  readonly mayBeCutOff?: boolean;
  /** Where it is not sent in every run: under which condition it is. */
  readonly sentIf?: string;
  /** In upper case. */
  readonly method: string;
  /** Behind the base URL. */
  readonly path: string;
  /** Behind the signature, in the order in which it is sent; a list is sent as the same name several times. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Of its body; undefined leaves the header out. */
  readonly contentType?: string | undefined;
  /** The media type of the answer that it asks for; by default `application/json`. */
  readonly accept?: string | undefined;
  /** Writes its body; undefined sends none. */
  readonly body?: ((values: Values) => string | Uint8Array) | undefined;
  /** How it is signed, if at all. */
  readonly signing: Signing;
}
