// Bytes in, bytes out: what the core takes and gives. `fetch` and the Node server are thin adapters over it.

/** The largest body that is read, 1 MiB; a setting of the sandbox's own, since the real limit is unknown. */
export const MAX_BODY_BYTES = 1_048_576;

/** A request as the core takes it. */
export interface HttpRequest {
  /** In upper case, as it was received. */
  readonly method: string;
  /** Absolute, as it was received: the framework's 404 repeats it. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The exact bytes, or undefined where there are more than `MAX_BODY_BYTES` and the adapter stopped reading. */
  readonly body: Uint8Array | undefined;
}

/** An answer as the core gives it. */
export interface HttpAnswer {
  /** The HTTP status code. */
  readonly status: number;
  /** By name, in the spelling in which they are sent; without Content-Length, which the adapter adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact bytes; empty if it has no body. */
  readonly body: Uint8Array;
}

/** Answers one request; rejects where the connection is to be broken instead. */
export type Handle = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * Ends a call with something that CBSS's own code would never give: an answer byte for byte, in no negotiated format, or
 * none at all, in which case the adapter breaks the connection.
 */
export class Interruption extends Error {
  override readonly name = "Interruption";
  /** Undefined where the connection is to break. */
  readonly answer: HttpAnswer | undefined;

  /** The reason goes into the journal. */
  constructor(reason: string, answer?: HttpAnswer) {
    super(reason);
    this.answer = answer;
  }
}

/** An absolute URL in the parts that the core looks at. */
export interface Target {
  readonly origin: string;
  readonly path: string;
  readonly query: string;
}

/** Cuts an absolute URL into its parts; by hand, since `new URL` costs more than the rest of the routing. */
export function readTarget(url: string): Target {
  const mark = url.indexOf("?");
  const bare = mark === -1 ? url : url.slice(0, mark);
  const slash = bare.indexOf("/", bare.indexOf("://") + 3);
  return {
    origin: slash === -1 ? bare : bare.slice(0, slash),
    path: slash === -1 ? "/" : bare.slice(slash),
    query: mark === -1 ? "" : url.slice(mark + 1),
  };
}

let encoder: TextEncoder | undefined;

/** The bytes of a text, in UTF-8. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  // Not made at import: Jest's jsdom has no TextEncoder.
  encoder ??= new TextEncoder();
  return encoder.encode(text);
}

/** The bytes of a value as JSON; nothing is indented unless asked for. */
export function toJsonBytes(value: unknown, indent?: number): Uint8Array {
  return toBytes(JSON.stringify(value, undefined, indent));
}
