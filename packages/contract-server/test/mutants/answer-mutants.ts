// Servers whose responses differ from the documented form.
import {
  answered,
  asked,
  asksFor,
  changed,
  changedEnvelope,
  envelope,
  httpError,
  isOf,
  json,
  page,
  signatureOf,
} from "./break-server.ts";
import type { Mutant } from "./mutant.ts";

const REQUEST_TYPES = [
  "application/json",
  "text/json",
  "text/html",
  "application/xml",
  "text/xml",
  "application/x-www-form-urlencoded",
];
const ANSWER_TYPES = ["application/json", "text/json", "text/html", "application/xml", "text/xml"];

// A response labelled text/html counts as a page. The framework's 404, which may repeat the Signature, does not.
const FOLLOWS_FROM_LABEL: Readonly<Record<string, readonly string[]>> = {
  "application/json": ["framework.allow"],
  "application/xml": ["conduct.html", "leaks.signature", "framework.error-xml"],
  "text/xml": ["conduct.html"],
};

export const ANSWER_MUTANTS: readonly Mutant[] = [
  ...REQUEST_TYPES.flatMap((type): Mutant[] => [
    {
      fault: `a request as ${type} is refused with 415`,
      caughtBy: `format.${type}.*`,
      also: [`reads.${type}`, ...(type === "application/json" ? ["framework.error-xml"] : [])],
      server: () => answered((seen) => isOf(seen, type) && httpError(415, "It is not supported.")),
    },
    {
      fault: `a request as ${type} is accepted but not read`,
      caughtBy: `reads.${type}`,
      server: () => asked((seen) => (isOf(seen, type) ? { body: seen.body.subarray(0, 5) } : {})),
    },
    {
      fault: `a correct request as ${type} is refused`,
      caughtBy: `accepted.${type}`,
      needs: "all changes",
      server: () =>
        changed(
          ({ text }, seen) =>
            isOf(seen, type) &&
            /IsSuccessful(?:":|[^>]*>)true/.test(text) && {
              text: type === "application/json" ? text.replace('"DateTime"', '"Date"') : envelope().text,
              headers: envelope().headers,
            },
        ),
    },
  ]),
  ...ANSWER_TYPES.flatMap((type): Mutant[] => [
    {
      fault: `a request for ${type} gets 406`,
      caughtBy: `format.*.${type}`,
      also: type === "application/xml" ? ["framework.error-xml"] : [],
      server: () => changed((_, seen) => asksFor(seen, type) && httpError(406, "It is not given.")),
    },
    {
      fault: `a request for ${type} gets another Content-Type`,
      caughtBy: `format.*.${type}`,
      also: FOLLOWS_FROM_LABEL[type] ?? [],
      server: () =>
        changed(
          (_, seen) =>
            asksFor(seen, type) && { headers: new Headers({ "content-type": "application/octet-stream" }) },
        ),
    },
  ]),
  {
    fault: "a request for XML gets JSON",
    caughtBy: "format.*.application/xml",
    also: ["framework.error-xml"],
    server: () =>
      asked((seen) =>
        asksFor(seen, "application/xml")
          ? { headers: new Headers({ ...Object.fromEntries(seen.headers), accept: "application/json" }) }
          : {},
      ),
  },
  {
    fault: "the root of an XML response has another name",
    caughtBy: "format.*.text/xml",
    also: ["format.*.application/xml"],
    server: () => changed(({ text }) => ({ text: text.replaceAll("PasswordAndNewEmailAdress", "Response") })),
  },
  {
    fault: "IsSuccessful is a text",
    caughtBy: "format.*.*",
    server: () => changedEnvelope(({ IsSuccessful }) => ({ IsSuccessful: String(IsSuccessful) })),
  },
  {
    fault: "Messages is null",
    caughtBy: "format.*.*",
    server: () => changedEnvelope(() => ({ Messages: null })),
  },
  {
    fault: "DateTime is in another form",
    caughtBy: "format.*.*",
    server: () => changedEnvelope(() => ({ DateTime: "/Date(1764000000000+0800)/" })),
  },
  {
    fault: "a field of the envelope is missing",
    caughtBy: "format.*.*",
    server: () => changedEnvelope(() => ({ Content: undefined })),
  },
  {
    fault: "Content is a text",
    caughtBy: "format.*.*",
    server: () => changedEnvelope(() => ({ Content: "" })),
  },
  {
    fault: "a response is JSON in a JSON string",
    caughtBy: "format.*.*",
    also: ["body.malformed", "body.empty", "body.deep"],
    server: () => changed(({ text }) => text.startsWith('{"IsSuccessful"') && { text: JSON.stringify(text) }),
  },
  {
    fault: "a malformed body gets a page",
    caughtBy: "conduct.html",
    also: ["body.malformed"],
    server: () =>
      answered(({ body }) => body.length > 20 && !/[}>]$|^ClientCode=/.test(body.toString()) && page(400)),
  },
  {
    fault: "all refusals of CBSS itself are pages",
    caughtBy: "conduct.html",
    also: ["body.*", "format.*.*", "reads.*", "routing.*", "framework.*", "query.*.*"],
    server: () => changed(({ text }) => /IsSuccessful/.test(text) && page()),
  },
  {
    fault: "the Messages of accepted calls are null",
    caughtBy: "accepted.*",
    needs: "all changes",
    server: () => changedEnvelope(({ IsSuccessful }) => IsSuccessful === true && { Messages: null }),
  },
  {
    fault: "the framework's refusals are not JSON",
    caughtBy: "framework.error-json",
    also: ["framework.error-xml"],
    server: () => changed(({ status }) => status === 404 && { text: "not found" }),
  },
  {
    fault: "the framework's refusals contain error instead of Message",
    caughtBy: "framework.error-json",
    server: () =>
      changed(
        ({ status, text }) =>
          status >= 400 && text.startsWith("{") && { text: json(status, { error: "refused" }).text },
      ),
  },
  {
    fault: "the framework's refusals in XML have another root",
    caughtBy: "framework.error-xml",
    also: ["leaks.signature"],
    server: () => changed(({ text }) => ({ text: text.replaceAll("Error>", "HttpError>") })),
  },
  {
    fault: "the operation responds to an unsigned call",
    caughtBy: "framework.no-signature",
    server: () =>
      answered(
        (seen) =>
          seen.method === "POST" &&
          !/signature=/i.test(seen.url.search) &&
          signatureOf(seen) === null &&
          envelope(),
      ),
  },
];
