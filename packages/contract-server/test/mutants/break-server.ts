// Ways to give a sandbox one fault: before it gets a request, in its verification, or in its response.
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

/** A response on its way back. */
export interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Ask = (seen: Seen) => Promise<Given>;

/** A server that passes a request to the sandbox, or responds itself. */
export type Break = (seen: Seen, ask: Ask) => Promise<Given> | Given;

/** Puts a server in front of a sandbox, as a fetch function. */
export function broken(how: Break, options: SandboxOptions = {}): typeof fetch {
  const sandbox = createSandbox({ diagnose: false, xmlWorks: true, ...options });
  const ask: Ask = async ({ method, url, headers, body }) => {
    // A Request cannot have this verb. The framework refuses it like any other.
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
    return new Response(text === "" ? null : text, { status, headers });
  };
}

/** Makes a sandbox with other options. */
export function sandboxWith(options: SandboxOptions): typeof fetch {
  return broken((seen, ask) => ask(seen), options);
}

/** Changes the requests. */
export function asked(change: (seen: Seen) => Partial<Seen>, options?: SandboxOptions): typeof fetch {
  return broken((seen, ask) => ask({ ...seen, ...change(seen) }), options);
}

/** Responds to some requests itself. */
export function answered(answer: (seen: Seen) => Given | undefined | false): typeof fetch {
  return broken((seen, ask) => answer(seen) || ask(seen));
}

/** Changes the responses. */
export function changed(
  change: (given: Given, seen: Seen) => Partial<Given> | undefined | false,
): typeof fetch {
  return broken(async (seen, ask) => {
    const given = await ask(seen);
    return { ...given, ...(change(given, seen) || {}) };
  });
}

/** Changes the envelope of JSON responses. */
export function changedEnvelope(
  change: (envelope: Record<string, unknown>, seen: Seen) => Record<string, unknown> | undefined | false,
): typeof fetch {
  return changed(({ text }, seen) => {
    if (!text.startsWith('{"IsSuccessful"')) return undefined;
    const envelope = JSON.parse(text) as Record<string, unknown>;
    return { text: JSON.stringify({ ...envelope, ...(change(envelope, seen) || {}) }) };
  });
}

/** Accepts exactly the signatures that the rule allows. */
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

/** Accepts the signatures that the rule allows, and the correct one. */
export function alsoLetting(lets: (signature: string, seen: Seen) => boolean): typeof fetch {
  return verifying((signature, seen) => signature === rightFor(seen.body) || lets(signature, seen));
}

/** Reads the value of Signature, or null. */
export function signatureOf({ url }: Seen): string | null {
  return url.searchParams.get("Signature");
}

/** Makes the same request with another Signature. */
export function withSignature(seen: Seen, signature: string): Seen {
  const url = new URL(seen.url);
  url.searchParams.set("Signature", signature);
  return { ...seen, url };
}

/** Makes the same request with another query. */
export function withQuery({ url }: Seen, change: (query: URLSearchParams) => void): { url: URL } {
  const other = new URL(url);
  change(other.searchParams);
  return { url: other };
}

/** Computes the demo customer's signature of a body; `B` is the body, `K` Client_Key and `S` Login_Salt. */
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

/** Makes a JSON response. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Given {
  return {
    status,
    headers: new Headers({ "content-type": "application/json; charset=utf-8", ...headers }),
    text: JSON.stringify(value),
  };
}

/** Makes an HTML page. */
export function page(status = 200): Given {
  return {
    status,
    headers: new Headers({ "content-type": "text/html" }),
    text: "<!DOCTYPE html><html><body>Request blocked.</body></html>",
  };
}

/** Makes a refusal of the framework, as the sandbox would send it. */
export function httpError(status: number, message: string): Given {
  return json(status, { Message: message });
}

/** Makes the envelope of a refusal, as the sandbox would send it. */
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

/** Whether a request asks for a response in a format. */
export function asksFor({ headers }: Seen, type: string): boolean {
  return headers.get("accept") === type;
}

/** Whether a request is in a format. */
export function isOf({ headers }: Seen, type: string): boolean {
  return headers.get("content-type") === type;
}
