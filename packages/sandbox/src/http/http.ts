// The interface of the core: bytes in, bytes out. `fetch` and the Node server are thin adapters over it.

/** The largest body that the sandbox reads, 1 MiB. The sandbox has chosen this limit, since the real one is unknown. */
export const MAX_BODY_BYTES = 1_048_576;

/** A request for the core. */
export interface HttpRequest {
  /** In upper case, as received. */
  readonly method: string;
  /** The absolute URL, as received. The framework's 404 repeats it. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The exact bytes, or undefined if there are more than `MAX_BODY_BYTES` and the adapter stopped reading. */
  readonly body: Uint8Array | undefined;
}

/** A response from the core. */
export interface HttpAnswer {
  /** The HTTP status code. */
  readonly status: number;
  /** The headers by name, in the spelling to send. Without Content-Length, which the adapter adds. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact bytes. Empty if there is no body. */
  readonly body: Uint8Array;
}

/** Responds to one request. Rejects if the adapter must break the connection instead. */
export type Handle = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * Ends a call with a response that CBSS's own code would never return: exact bytes in no negotiated format, or no response at
 * all. Without a response, the adapter breaks the connection.
 */
export class Interruption extends Error {
  override readonly name = "Interruption";
  /** The response, or undefined to break the connection. */
  readonly answer: HttpAnswer | undefined;

  /** The reason goes into the journal. */
  constructor(reason: string, answer?: HttpAnswer) {
    super(reason);
    this.answer = answer;
  }
}

/** The parts of an absolute URL that the core uses. */
export interface Target {
  readonly origin: string;
  readonly path: string;
  readonly query: string;
}

/** Splits an absolute URL into its parts. It does not use `new URL`, which costs more than the rest of the routing. */
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

/** Encodes a text in UTF-8. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  // Not created at import, because Jest's jsdom has no TextEncoder.
  encoder ??= new TextEncoder();
  return encoder.encode(text);
}

/** Encodes a value as JSON. The default is no indentation. */
export function toJsonBytes(value: unknown, indent?: number): Uint8Array {
  return toBytes(JSON.stringify(value, undefined, indent));
}
