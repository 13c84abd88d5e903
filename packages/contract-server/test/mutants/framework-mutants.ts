// Servers whose framework refuses or routes calls differently.
import {
  answered,
  asked,
  asksFor,
  broken,
  changed,
  changedEnvelope,
  envelope,
  httpError,
  isOf,
  json,
  type Seen,
  withQuery,
} from "./break-server.ts";
import type { Mutant } from "./mutant.ts";

// A complete request of the suite's unknown client, as JSON and for JSON, to the documented path.
function isOrdinary(seen: Seen): boolean {
  const { method, url, body } = seen;
  return (
    method === "POST" &&
    isOf(seen, "application/json") &&
    asksFor(seen, "application/json") &&
    /^\/api\/Customer\/.*Address$/.test(url.pathname) &&
    [...url.searchParams.keys()].join() === "Signature,Language" &&
    /^\{"ClientCode":"CBSS-CONTRACT-UNKNOWN-CLIENT".*"Content":\{.*\}$/.test(body.toString())
  );
}

export const FRAMEWORK_MUTANTS: readonly Mutant[] = [
  {
    fault: "a path that does not exist gets 500",
    caughtBy: "framework.no-route",
    also: ["framework.error-xml"],
    server: () =>
      answered(
        ({ url }) => url.pathname.endsWith("/cbss-contract") && httpError(500, "An error has occurred."),
      ),
  },
  ...["GET", "PUT", "DELETE"].map(
    (verb): Mutant => ({
      fault: `${verb} gets 404`,
      caughtBy: `framework.verb.${verb}`,
      server: () =>
        answered(({ method }) => method === verb && httpError(404, "No HTTP resource was found.")),
    }),
  ),
  {
    fault: "a 405 has no Allow",
    caughtBy: "framework.allow",
    server: () =>
      changed(({ status, headers }) => {
        if (status !== 405) return undefined;
        headers.delete("allow");
        return { headers };
      }),
  },
  {
    fault: "Allow lists another verb",
    caughtBy: "framework.allow",
    server: () =>
      changed(({ status, text }) => status === 405 && json(405, JSON.parse(text), { allow: "GET" })),
  },
  {
    fault: "another verb without Signature gets 405",
    caughtBy: "framework.verb-unsigned",
    server: () =>
      answered(
        ({ method, url }) =>
          method === "GET" &&
          !url.searchParams.has("Signature") &&
          json(405, { Message: "It is not supported." }, { allow: "POST" }),
      ),
  },
  {
    fault: "an unknown Content-Type gets 400",
    caughtBy: "framework.unsupported-type",
    server: () =>
      changed(({ status }, { headers }) => status === 415 && headers.has("content-type") && { status: 400 }),
  },
  {
    fault: "a body without Content-Type is read as JSON",
    caughtBy: "framework.no-type",
    server: () =>
      asked(({ headers }) =>
        headers.has("content-type")
          ? {}
          : { headers: new Headers({ ...Object.fromEntries(headers), "content-type": "application/json" }) },
      ),
  },
  {
    fault: "an empty Language is accepted",
    caughtBy: "framework.blank.Language",
    server: () =>
      asked((seen) =>
        withQuery(seen, (query) => {
          if (query.get("Language") === "") query.delete("Language");
        }),
      ),
  },
  {
    fault: "Language is required",
    caughtBy: "query.Language.absent",
    server: () =>
      answered(
        ({ url, method }) =>
          method === "POST" &&
          !/language=/i.test(url.search) &&
          httpError(404, "No HTTP resource was found."),
      ),
  },
  {
    fault: "the default Language is refused with 400",
    caughtBy: "query.Language.default",
    also: ["format.*.*", "reads.*", "routing.*", "query.Language.*", "framework.error-xml"],
    server: () =>
      answered(
        ({ url, method }) =>
          method === "POST" &&
          url.searchParams.get("Language") === "en_US" &&
          httpError(400, "The request is invalid."),
      ),
  },
  {
    fault: "the default Language fails with 500 in an ordinary JSON call",
    caughtBy: "query.Language.default",
    also: ["format.application/json.application/json", "reads.*", "routing.*", "query.Language.*"],
    server: () =>
      answered(
        (seen) =>
          isOrdinary(seen) &&
          seen.url.searchParams.get("Language") === "en_US" &&
          httpError(500, "An error has occurred."),
      ),
  },
  {
    fault: "a Language other than the default fails with 500",
    caughtBy: "query.Language.another",
    server: () =>
      answered(
        ({ url }) => url.searchParams.get("Language") === "zh_TW" && httpError(500, "An error has occurred."),
      ),
  },
  {
    fault: "an unknown Language is refused with 400",
    caughtBy: "query.Language.unknown",
    server: () =>
      answered(
        ({ url }) =>
          url.searchParams.get("Language") === "zz_ZZ" && httpError(400, "The request is invalid."),
      ),
  },
  {
    fault: "the path matches in one letter case only",
    caughtBy: "routing.path-case",
    server: () =>
      answered(
        ({ url }) =>
          url.pathname.startsWith("/api/customer") && httpError(404, "No HTTP resource was found."),
      ),
  },
  {
    fault: "parameter names match in one letter case only",
    caughtBy: "routing.query-case",
    server: () => asked((seen) => withQuery(seen, (query) => query.delete("signature"))),
  },
  {
    fault: "an unknown parameter is refused with 400",
    caughtBy: "routing.unknown-parameter",
    server: () =>
      answered(
        ({ url }) => url.searchParams.has("cbss-contract") && httpError(400, "The request is invalid."),
      ),
  },
  {
    fault: "a GET runs the operation",
    caughtBy: "conduct.get",
    also: ["framework.verb.GET"],
    server: () =>
      answered(({ method, url }) => method === "GET" && url.searchParams.has("Signature") && envelope()),
  },
  {
    fault: "every refusal claims success",
    caughtBy: "conduct.success",
    also: ["body.*", "format.*.*", "password.wrong"],
    server: () => changedEnvelope(() => ({ IsSuccessful: true })),
  },
  {
    fault: "a malformed body is accepted",
    caughtBy: "body.malformed",
    also: ["conduct.success"],
    server: () =>
      answered(
        ({ body }) => body.length > 20 && !/[}>\s]$|^ClientCode=/.test(body.toString()) && envelope(true, []),
      ),
  },
  {
    fault: "an empty body is accepted",
    caughtBy: "body.empty",
    also: ["conduct.success"],
    server: () =>
      answered(({ method, body }) => method === "POST" && body.length === 0 && envelope(true, [])),
  },
  {
    fault: "a huge body is accepted",
    caughtBy: "body.huge",
    also: ["conduct.success"],
    server: () => answered(({ body }) => body.length > 2 ** 20 && envelope(true, [])),
  },
  {
    fault: "a deeply nested body breaks the connection",
    caughtBy: "body.deep",
    server: () =>
      broken((seen, ask) => {
        if (seen.body.includes("[[[["))
          throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
        return ask(seen);
      }),
  },
  {
    fault: "an empty body gets an empty response",
    caughtBy: "body.empty",
    server: () =>
      answered(
        ({ method, body }) =>
          method === "POST" && body.length === 0 && { status: 200, headers: new Headers(), text: "" },
      ),
  },
  {
    fault: "every response takes 20 seconds",
    caughtBy: "conduct.time",
    timeoutMs: 50,
    server: () =>
      broken(async (seen, ask) => {
        await new Promise((resolve) => setTimeout(resolve, 20_000).unref());
        return ask(seen);
      }),
  },
];
