// A call before it is sent. It is fully described, so that it can be announced, counted and written as a curl line.
import type { Signing } from "./signing.ts";
import type { Values } from "./values.ts";

/**
 * How a correct server treats a call. `harmless`: it refuses the call, which identifies no customer. `customer`: it refuses the
 * call although the real customer signed it; a run sends at most three. `change`: it accepts the call. `wrong password`: it
 * refuses the call and may count it against the customer; a run sends at most one.
 */
type Risk = "harmless" | "customer" | "change" | "wrong password";

/** One call that the suite may send. */
export interface Call {
  /** Stable and unique. */
  readonly id: string;
  /** A description for the plan: "a request of an unknown client as text/xml". */
  readonly what: string;
  /** The operationId of the operation that it is sent to. */
  readonly operation: string;
  /** How a correct server treats it. */
  readonly risk: Risk;
  /** For a change: the value of `allowChanges` that it needs. */
  readonly changesBy?: "one" | "all";
  /** Whether a reader of the server's log could guess the secrets from its signature: not sent to every server. */
  readonly isRevealing?: boolean;
  /** More headers, besides Content-Type and Accept. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether its body may break a server: then a missing response to this call alone shows nothing about the other calls. */
  readonly isUnusual?: boolean;
  /** Whether a server may close the connection instead of responding, because the call is too large. */
  readonly mayBeCutOff?: boolean;
  /** The condition under which it is sent; undefined if every run sends it. */
  readonly sentIf?: string;
  /** The method, in upper case. */
  readonly method: string;
  /** The path, after the base URL. */
  readonly path: string;
  /** The query after the signature, in the order of sending; a list repeats the name. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The media type of its body; undefined omits the header. */
  readonly contentType?: string | undefined;
  /** The media type of the response that it asks for; by default `application/json`. */
  readonly accept?: string | undefined;
  /** Writes its body; undefined sends no body. */
  readonly body?: ((values: Values) => string | Uint8Array) | undefined;
  /** How it is signed, if at all. */
  readonly signing: Signing;
}
