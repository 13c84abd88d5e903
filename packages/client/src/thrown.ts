/**
 * Reads a value that the caller's own code has thrown. It may be anything: cyclic, a Proxy, null. Only its name and a known code are
 * safe to repeat.
 */

/** The facts of a thrown value. */
export interface ThrownFacts {
  /** Such as `TypeError, ECONNREFUSED`. */
  words: string;
  /** The first known code of the error or of its causes. */
  code: string | undefined;
  /** False if there cannot have been a connection. */
  mayHaveBeenApplied: boolean;
  retryable: boolean;
}

interface Thrown {
  name?: unknown;
  code?: unknown;
  syscall?: unknown;
  cause?: Thrown;
  errors?: Thrown[];
}

/** How many causes to follow: an error may be its own cause. */
const DEEPEST = 8;

const NAME = /^[A-Z][A-Za-z]{1,49}$/;

/** The codes of Node.js, undici and Bun. Any other code may be a secret. */
const KNOWN =
  /^(E[A-Z]{3,14}|EAI_[A-Z]+|(UND_ERR|ERR|HPE)_[A-Z0-9_]{2,50}|ABORT_ERR|ConnectionRefused|ConnectionClosed|FailedToOpenSocket)$/;

/** A certificate that Node.js does not trust. ERR_SSL_… is excluded: those are alerts, which may come after the body was sent. */
const UNTRUSTED =
  /^(CERT_[A-Z_]{4,30}|(DEPTH_ZERO_)?SELF_SIGNED_CERT(_IN_CHAIN)?|UNABLE_TO_(GET|VERIFY)_[A-Z_]{3,30}|ERR_TLS_CERT_ALTNAME_INVALID|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH)$/;

/** Failures that may be over by the next call. */
const MAY_PASS = /^(ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_.*|UND_ERR_CONNECT_TIMEOUT)$/;

/** Reads as many facts as possible. */
export function readThrown(thrown: unknown): ThrownFacts {
  const facts: ThrownFacts = { words: "", code: undefined, mayHaveBeenApplied: true, retryable: false };
  let name: string | undefined;
  try {
    let at = thrown as Thrown | undefined;
    name = matched(NAME, at?.name);
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      const { code, syscall, errors, cause }: Thrown = at;
      const untrusted = matched(UNTRUSTED, code);
      facts.code ??= untrusted ?? matched(KNOWN, code);
      // Node.js has tried each address of the name.
      const attempts = errors ?? [{ code, syscall }];
      if (untrusted || (attempts.length < 100 && attempts.length > 0 && attempts.every(failedToConnect))) {
        facts.mayHaveBeenApplied = false;
        facts.retryable = attempts.some((attempt) => matched(MAY_PASS, attempt.code));
      }
      at = syscall || errors ? undefined : cause;
    }
  } catch {
    // A getter or a Proxy has thrown: what was read until then holds.
  }
  facts.words = [name, facts.code].filter(Boolean).join(", ") || "neither a name nor a known code";
  return facts;
}

/** The code alone proves nothing: a socket may fail with it after the whole body was sent. */
function failedToConnect({ code, syscall }: Thrown): boolean {
  return syscall === "connect" || syscall === "getaddrinfo" || code === "UND_ERR_CONNECT_TIMEOUT";
}

/** The text of a value that matches, otherwise undefined. Converts it once, because an object's text may change. */
function matched(pattern: RegExp, value: unknown): string | undefined {
  return pattern.exec(String(value))?.[0];
}
