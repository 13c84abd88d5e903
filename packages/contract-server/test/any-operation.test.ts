// The document may get operations unlike the present ones. The suite plans and runs each without new code, and as safely.
import type { OpenApiDocument, Schema } from "@cbss/internal/document";
import { expect, test } from "vitest";
import { planSuite } from "../src/plan-suite.ts";
import { runSuite } from "../src/run-suite.ts";
import { answered, envelope, rightFor, type Seen, signatureOf } from "./mutants/break-server.ts";
import { BASE_URL, CREDENTIALS, DOCUMENT } from "./mutants/demo.ts";

const [ordinary] = Object.values(DOCUMENT.paths);

test.each([
  ["a list", { type: "array", items: { type: "integer" } }, [1, 2]],
  ["an integer", { type: "integer" }, 7],
  ["composed", { allOf: [{ type: "object", properties: { Amount: { type: "integer" } } }] }, { Amount: 5 }],
] as const)("plans and runs an operation whose Content is %s", async (_, content, example) => {
  const document = documentWith(content, example);
  const recorded: Seen[] = [];
  const fetch = recording(recorded);

  const report = await runSuite({ baseUrl: BASE_URL, credentials: CREDENTIALS, document, fetch });

  expect(report.checks.map(({ id }) => id)).toContain("startOther.format.application/json.application/json");
  expect(report.unknowns.length).toBeGreaterThan(0);
  const ordinaryCall = recorded.find(({ url }) => url.searchParams.get("Kind") === "short");
  expect(ordinaryCall?.url.pathname).toBe("/api/Other/7");
  expect(JSON.parse(String(ordinaryCall?.body)).Content).toEqual(example);
});

test("never signs a Content without a password correctly, because a correct server could accept it", async () => {
  const document = documentWith({ type: "array", items: { type: "integer" } }, [1, 2]);
  const recorded: Seen[] = [];

  await runSuite({ baseUrl: BASE_URL, credentials: CREDENTIALS, document, fetch: recording(recorded) });

  const valid = recorded.filter((seen) => signatureOf(seen) === rightFor(seen.body));
  const ofCustomer = valid.filter(({ body }) => body.includes(CREDENTIALS.clientCode));
  expect(ofCustomer.length).toBeGreaterThan(0);
  expect(ofCustomer.filter(({ body }) => JSON.parse(String(body)).Content !== null)).toEqual([]);
});

test("signs nothing correctly without --allow-changes if a request without Content may be accepted", async () => {
  const document = documentWith({ type: ["array", "null"] }, [1, 2]);
  const recorded: Seen[] = [];

  await runSuite({ baseUrl: BASE_URL, credentials: CREDENTIALS, document, fetch: recording(recorded) });

  const valid = recorded.filter((seen) => signatureOf(seen) === rightFor(seen.body));
  expect(valid.filter(({ body }) => body.includes(CREDENTIALS.clientCode))).toEqual([]);
  expect(planSuite({ document }).calls.filter(({ risk }) => risk !== "harmless")).toEqual([]);
});

test("writes the fields of a change by their types, and a list as the document's example", () => {
  const values = { clientCode: "C", password: "P", dateTime: "T", newValue: () => "12" };
  const contentOf = (document: OpenApiDocument) =>
    planSuite({ document, allowChanges: "all" })
      .calls.filter(({ id }) => id === "startOther.change.application/json")
      .map(({ body }) => JSON.parse(String(body?.(values))).Content);

  const composed = { allOf: [{ type: "object", properties: { Amount: { type: "integer" } } }] };
  expect(contentOf(documentWith(composed, { Amount: 5 }))).toEqual([{ Amount: 12 }]);
  expect(contentOf(documentWith({ type: "array" }, [1, 2]))).toEqual([[1, 2]]);
});

/** Makes a document with one operation whose statuses, parameters and tag are new. */
function documentWith(content: Schema, example: unknown): OpenApiDocument {
  const request = {
    schema: { type: "object", required: ["ClientCode", "Content"], properties: { Content: content } },
    examples: { own: { value: { ClientCode: "SANDBOX", Content: example } } },
  };
  const conflict = { "x-provenance": { inferred: "because" }, description: "It exists already." } as const;
  return {
    ...DOCUMENT,
    paths: {
      "/api/Other/{Id}": {
        parameters: [{ name: "Id", in: "path", required: true, examples: { one: { value: 7 } } }],
        post: {
          operationId: "startOther",
          tags: ["Other"],
          parameters: [{ name: "Kind", in: "query", required: true, examples: { one: { value: "short" } } }],
          requestBody: {
            content: { "application/json": request, "application/xml": request, ...forms(request) },
          },
          responses: { ...ordinary?.post?.responses, 409: conflict, 429: conflict },
        },
      },
    },
  };
}

function forms(request: object) {
  return { "application/x-www-form-urlencoded": request };
}

/** A server that refuses everything with a reason, and looks at the Content before the signature. */
function recording(recorded: Seen[]): typeof fetch {
  return answered((seen) => {
    recorded.push(seen);
    const body = String(seen.body);
    const isSigned = signatureOf(seen) === rightFor(seen.body);
    if (!body.includes(CREDENTIALS.clientCode)) return envelope(false, [{ Code: "UnknownClient" }]);
    if (!/"Content": ?null/.test(body)) return envelope(false, [{ Code: "InvalidContent" }]);
    return envelope(false, [{ Code: isSigned ? "NoContent" : "WrongSignature" }]);
  });
}
