/** A code such as ECONNRESET, from the error or what caused it; nothing else of an error is safe to repeat. */
export function errorCode(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; cause?: unknown; errors?: unknown[] } | undefined; at; ) {
    if (typeof at.code === "string" && /^[A-Z][A-Z0-9_]{1,50}$/i.test(at.code)) return at.code;
    at = (at.cause ?? at.errors?.[0]) as typeof at;
  }
  return undefined;
}
