/**
 * An error with facts for the program that are not printed. Values that may repeat a secret are in a WeakMap behind getters, so that
 * no logger finds them, however deep it looks.
 */
import { type ResponseFacts, type Show, type ShownResponse, shownResponse } from "./response-facts.ts";

/** The facts of an error that may be printed. */
export interface ErrorAsData extends Record<string, unknown> {
  message: string;
  response?: ShownResponse | undefined;
}

interface Hidden {
  envelope?: unknown;
  httpError?: unknown;
  response?: ResponseFacts | undefined;
  thrown?: unknown;
  /** Hides secrets in the response's texts. */
  show?: Show | undefined;
}

const hidden: WeakMap<object, Hidden> = new WeakMap();

/** A separate class, because Node.js with `showHidden` calls the getters of the three nearest prototypes. */
class HiddenFacts extends Error {
  get envelope(): unknown {
    return hidden.get(this)?.envelope;
  }

  get httpError(): unknown {
    return hidden.get(this)?.httpError;
  }

  get response(): ResponseFacts | undefined {
    return hidden.get(this)?.response;
  }

  get thrown(): unknown {
    return hidden.get(this)?.thrown;
  }
}

/** Typed as a plain Error, so that each class can declare its getters. */
export const ErrorForProgram: abstract new (
  message: string,
  details: object,
  cause?: string,
) => Error & {
  /** The error as data, for logs and other threads. It contains no password and no signature. */
  toJSON(): ErrorAsData;
} = class extends HiddenFacts {
  constructor(
    message: string,
    { envelope, httpError, response, thrown, show, ...visible }: Hidden,
    cause?: string,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    hidden.set(this, { envelope, httpError, response, thrown, show });
    Object.assign(this, visible);
  }

  toJSON(): ErrorAsData {
    const { name, message, cause, response } = this;
    // Lists the properties, because the program may have added others.
    const { code, operation, mayHaveBeenApplied, retryable, reason, excerpt } = this as Record<
      string,
      unknown
    >;
    const data = { name, code, message, operation, mayHaveBeenApplied, retryable, reason, cause, excerpt };
    return { ...data, response: response && shownResponse(response, hidden.get(this)?.show ?? String) };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return printed(this);
  }

  [Symbol.for("Deno.customInspect")](): string {
    return printed(this);
  }
};

function printed(error: Error & { toJSON(): ErrorAsData }): string {
  const { message, ...facts } = error.toJSON();
  return `${error.stack ?? message} ${JSON.stringify(facts, undefined, 2)}`;
}
