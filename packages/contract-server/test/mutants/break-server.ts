// Ways to break a sandbox in one point: before it sees a request, in how it verifies, and after it has answered.
import { createHash } from "node:crypto";
import { createSandbox } from "@cbss/sandbox";
import { CREDENTIALS } from "./demo.ts";

type SandboxOptions = Parameters<typeof createSandbox>[0];

/** A request on its way to the sandbox. */
export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** An answer on its way back. */
export interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Ask = (seen: Seen) => Promise<Given>;

/** A server: asks the sandbox, or answers itself. */
export type Break = (seen: Seen, ask: Ask) => Promise<Given> | Given;

/** A sandbox with something in front of it, as a fetch function. */
export function broken(how: Break, options: SandboxOptions = {}): typeof fetch {
  const sandbox = createSandbox({ diagnose: false, xmlWorks: true, ...options });
  const ask: Ask = async ({ method, url, headers, body }) => {
    // No Request has this verb; the framework refuses it as any other.
    if (method === "TRACE")
      return {
        ...httpError(405, "It is not supported."),
        headers: new Headers({ allow: "POST", "content-type": "application/json" }),
      };
    const hasBody = method !== "GET" && method !== "HEAD";
    const response = await sandbox.fetch(url.href, {
      method,
      headers,
      ...(hasBody && { body: new Uint8Array(body) }),
    });
    return { status: response.status, headers: new Headers(response.headers), text: await response.text() };
  };
  return async (input, init = {}) => {
    const body = Buffer.from((init.body as Uint8Array | null | undefined) ?? []);
    const url = new URL(String(input));
    const { status, headers, text } = await how(
      { method: init.method ?? "GET", url, headers: new Headers(init.headers), body },
      ask,
    );
    return new Response(text, { status, headers });
  };
}

/** A sandbox with other options. */
export function sandboxWith(options: SandboxOptions): typeof fetch {
  return broken((seen, ask) => ask(seen), options);
}

/** Asks for something else than was asked for. */
export function asked(change: (seen: Seen) => Partial<Seen>, options?: SandboxOptions): typeof fetch {
  return broken((seen, ask) => ask({ ...seen, ...change(seen) }), options);
}

/** Answers some requests itself. */
export function answered(answer: (seen: Seen) => Given | undefined | false): typeof fetch {
  return broken((seen, ask) => answer(seen) || ask(seen));
}

/** Changes what is answered. */
export function changed(
  change: (given: Given, seen: Seen) => Partial<Given> | undefined | false,
): typeof fetch {
  return broken(async (seen, ask) => {
    const given = await ask(seen);
    return { ...given, ...(change(given, seen) || {}) };
  });
}

/** Changes the envelope of what is answered in JSON. */
export function changedEnvelope(
  change: (envelope: Record<string, unknown>, seen: Seen) => Record<string, unknown> | undefined | false,
): typeof fetch {
  return changed(({ text }, seen) => {
    if (!text.startsWith('{"IsSuccessful"')) return undefined;
    const envelope = JSON.parse(text) as Record<string, unknown>;
    return { text: JSON.stringify({ ...envelope, ...(change(envelope, seen) || {}) }) };
  });
}

/** Lets a signature through as the rule says, and no other. */
export function verifying(lets: (signature: string, seen: Seen) => boolean): typeof fetch {
  return asked((seen) => {
    const signature = signatureOf(seen);
    if (signature === null) return {};
    return withSignature(
      seen,
      lets(signature, seen) ? rightFor(seen.body) : signature === "" ? "" : "0".repeat(64),
    );
  });
}

/** Lets a signature through as the rule says, besides the right one. */
export function alsoLetting(lets: (signature: string, seen: Seen) => boolean): typeof fetch {
  return verifying((signature, seen) => signature === rightFor(seen.body) || lets(signature, seen));
}

/** The value of Signature, or null. */
export function signatureOf({ url }: Seen): string | null {
  return url.searchParams.get("Signature");
}

/** The same request with another Signature. */
export function withSignature(seen: Seen, signature: string): Seen {
  const url = new URL(seen.url);
  url.searchParams.set("Signature", signature);
  return { ...seen, url };
}

/** The same request with another query. */
export function withQuery({ url }: Seen, change: (query: URLSearchParams) => void): { url: URL } {
  const other = new URL(url);
  change(other.searchParams);
  return { url: other };
}

/** The demo customer's signature of a body; `B` is the body, `K` Client_Key and `S` Login_Salt. */
export function rightFor(body: Buffer | string, order = "BKS"): string {
  const parts: Record<string, Buffer> = {
    B: Buffer.from(body),
    K: Buffer.from(CREDENTIALS.clientKey),
    S: Buffer.from(CREDENTIALS.loginSalt),
  };
  return createHash("sha256")
    .update(Buffer.concat([...order].map((part) => parts[part] as Buffer)))
    .digest("hex");
}

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Given {
  return {
    status,
    headers: new Headers({ "content-type": "application/json; charset=utf-8", ...headers }),
    text: JSON.stringify(value),
  };
}

/** A page. */
export function page(status = 200): Given {
  return {
    status,
    headers: new Headers({ "content-type": "text/html" }),
    text: "<!DOCTYPE html><html><body>Request blocked.</body></html>",
  };
}

/** A refusal of the framework, as the sandbox would have given it. */
export function httpError(status: number, message: string): Given {
  return json(status, { Message: message });
}

/** An envelope of a refusal, as the sandbox would have given it. */
export function envelope(
  IsSuccessful: unknown = false,
  Messages: unknown = [{ Code: "UnreadableBody", Text: "It cannot be read." }],
): Given {
  return json(200, {
    IsSuccessful,
    Messages,
    ClientCode: null,
    DateTime: "2026-11-22T12:00:00+08:00",
    Content: null,
  });
}

/** Whether a request asks for one format of an answer. */
export function asksFor({ headers }: Seen, type: string): boolean {
  return headers.get("accept") === type;
}

/** Whether a request is of one format. */
export function isOf({ headers }: Seen, type: string): boolean {
  return headers.get("content-type") === type;
}
