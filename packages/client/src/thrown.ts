/**
 * What may be read of something that the caller's own code has thrown, which may be anything: cyclic, a Proxy, null. Only a name and a
 * known code are safe to repeat.
 */

/** How far to look for what is behind an error, which may be its own cause. */
const DEEPEST = 8;

/** The codes of Node.js, undici and Bun. Any other code may be a secret. */
const KNOWN =
  /^(E(CONN(REFUSED|RESET|ABORTED)|NOTFOUND|AI_[A-Z]{3,8}|HOST(UNREACH|DOWN)|NET(UNREACH|DOWN|RESET)|TIMEDOUT|PIPE|PROTO|ACCES|PERM|NOENT|ADDRNOTAVAIL|MFILE)|(UND_ERR|ERR|HPE)_[A-Z0-9_]{2,50}|ABORT_ERR|ConnectionRefused|ConnectionClosed|FailedToOpenSocket)$/;

/** What Node.js calls a certificate that it does not trust. Not ERR_SSL_…: such alerts may come after the body was sent. */
const UNTRUSTED =
  /^(CERT_[A-Z_]{4,30}|(DEPTH_ZERO_)?SELF_SIGNED_CERT(_IN_CHAIN)?|UNABLE_TO_(GET|VERIFY)_[A-Z_]{3,30}|ERR_TLS_CERT_ALTNAME_INVALID|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH)$/;

/** What may be over by the next call. */
const MAY_PASS = /^(ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_.*|UND_ERR_CONNECT_TIMEOUT)$/;

/** What went wrong, such as `TypeError, ECONNREFUSED`. */
export function describeThrown(thrown: unknown): string {
  const name = read(thrown, "name");
  const code = codeOf(thrown);
  const isName = typeof name === "string" && /^[A-Z][A-Za-z]{1,49}$/.test(name);
  return [...(isName ? [name] : []), ...(code ? [code] : [])].join(", ") || "neither a name nor a known code";
}

/** The first known code of an error or of what is behind it. */
export function codeOf(thrown: unknown): string | undefined {
  return chainOf(thrown).map(knownCode).find(Boolean);
}

/** What is certain of a call whose `fetch` threw this. */
export function factsOf(thrown: unknown): { mayHaveBeenApplied: boolean; retryable: boolean } {
  const chain = chainOf(thrown);
  const codes = chain.map(connectCodes).find(Boolean);
  const isUntrusted = chain.some((at) => UNTRUSTED.test(knownCode(at) ?? ""));
  return {
    mayHaveBeenApplied: !codes && !isUntrusted,
    retryable: codes?.some((code) => MAY_PASS.test(code)) ?? false,
  };
}

/** The codes of the failures to connect that an error stands for; undefined if it is anything else, or stands for anything else too. */
function connectCodes(at: unknown): string[] | undefined {
  const code = knownCode(at) ?? "";
  const syscall = read(at, "syscall");
  // The code alone says nothing: a socket may fail with it after the whole body was sent.
  if (syscall === "connect" || syscall === "getaddrinfo" || code === "UND_ERR_CONNECT_TIMEOUT") return [code];
  // Node.js has tried each address of a name.
  const attempts = Array.from(
    { length: Math.min(Number(read(read(at, "errors"), "length")) || 0, 99) },
    (_, index) => read(read(at, "errors"), index),
  );
  const codes = attempts.flatMap((attempt) =>
    read(attempt, "syscall") === "connect" ? [knownCode(attempt) ?? ""] : [],
  );
  return codes.length > 0 && codes.length === attempts.length ? codes : undefined;
}

/** An error, its cause, the cause of that, and so on. */
function chainOf(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  for (
    let at = thrown;
    at != null && chain.length < DEEPEST;
    at = read(at, "cause") ?? read(read(at, "errors"), 0)
  ) {
    chain.push(at);
  }
  return chain;
}

function knownCode(at: unknown): string | undefined {
  const code = read(at, "code");
  return typeof code === "string" && (KNOWN.test(code) || UNTRUSTED.test(code)) ? code : undefined;
}

/** A member, or undefined where reading it throws. */
function read(value: unknown, name: string | number): unknown {
  try {
    return (value as Record<string | number, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}
