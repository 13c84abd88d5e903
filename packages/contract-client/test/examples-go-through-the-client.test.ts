import { attempt, type CbssClientOptions, createCbssClient } from "@cbss/client";
import { describe, expect, it } from "vitest";
import { type Envelope, examplesOf, type Json, operations, requestExample } from "./document.ts";
import { type Answer, accepted, json, recordingServer } from "./recording-server.ts";

/** The Content-Types under which the server sends JSON. */
const JSON_LABELS = ["application/json", "text/json", "text/html"];

let answer: Answer;
const server = recordingServer(() => answer);

type Method = (content: Json) => Promise<unknown>;

/** Calls an operation by its name; returns the envelope, or everything that the error contains. */
async function call(operationId: string, content: Json, options: Partial<CbssClientOptions> = {}) {
  const signer = () => "5ca1ab1e".repeat(8);
  const cbss = createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer, ...options });
  const method = (cbss as unknown as Record<string, Method>)[operationId] as Method;
  const result = await attempt(method(content));
  if (result.ok) return result.envelope;
  const { envelope, httpError, response } = result.error as unknown as Record<string, unknown>;
  const data = { ...result.error.toJSON(), envelope, httpError, response };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Every example response of every operation. */
const answers = operations.flatMap((operation) =>
  Object.entries(operation.responses).flatMap(([status, { content }]) =>
    Object.entries(content).flatMap(([label, mediaType]) =>
      examplesOf(mediaType).map(([name, value]) => ({
        operation,
        status,
        label,
        name,
        value: value as Json,
      })),
    ),
  ),
);

describe.each(answers)("$operation.operationId, $status $label, $name", (example) => {
  const { operation, label, value } = example;
  const { operationId } = operation;
  // The document describes all other statuses as `default`: 405 is one of them.
  const status = example.status === "default" ? 405 : Number(example.status);
  const isJson = JSON_LABELS.includes(label);

  it("becomes the correct result or error of the client", async () => {
    const body = isJson ? JSON.stringify(value) : String(value);
    answer = { status, headers: { "Content-Type": `${label}; charset=utf-8` }, body };

    const outcome = await call(operationId, requestExample(operation).Content);

    expect(outcome).toEqual(outcomeOf());
  });

  /** Applies the rules of the client: first `IsSuccessful` decides, then the status; XML is not read. */
  function outcomeOf(): unknown {
    const response = expect.objectContaining({ status, contentType: `${label}; charset=utf-8` });
    const message = expect.stringContaining(operationId);
    const details = { operation: operationId, response, message, retryable: false };
    if (status !== 200) {
      const httpError = isJson ? { httpError: value } : { excerpt: expect.stringMatching(/^<\w+/) };
      const mayHaveBeenApplied = status >= 500;
      return { name: "HttpStatusError", code: "ERR_CBSS_HTTP", ...details, ...httpError, mayHaveBeenApplied };
    }
    if (!isJson) {
      const excerpt = expect.stringMatching(/^<\w+/);
      const more = { excerpt, mayHaveBeenApplied: true };
      return { name: "UnreadableResponseError", code: "ERR_CBSS_UNREADABLE", ...details, ...more };
    }
    if (value["IsSuccessful"] === true) return value;
    const more = { envelope: value, mayHaveBeenApplied: false };
    return { name: "RejectedError", code: "ERR_CBSS_REJECTED", ...details, ...more };
  }
});

const requests = operations.flatMap(({ operationId, requestBody }) =>
  JSON_LABELS.flatMap((label) =>
    examplesOf(requestBody?.content[label]).map(([name, value]) => ({
      operationId,
      label,
      name,
      example: value as Envelope,
    })),
  ),
);

it.each(requests)(
  "sends exactly the example $operationId, request $label, $name, field by field",
  async ({ operationId, example }) => {
    answer = json(accepted);
    const options = { clientCode: example.ClientCode, dateTime: () => example.DateTime };

    await call(operationId, example.Content, options);

    expect(String(server.received.at(-1)?.body)).toBe(JSON.stringify(example));
  },
);

it("has examples of an acceptance, a rejection and each refusal for every operation", () => {
  for (const operation of operations) {
    const told = answers.filter((one) => one.operation === operation && JSON_LABELS.includes(one.label));
    const statuses = new Set(told.map(({ status }) => status));
    const decisions = new Set(told.map(({ value }) => value["IsSuccessful"]));

    expect(statuses).toEqual(new Set(Object.keys(operation.responses)));
    expect(decisions).toEqual(new Set([true, false, undefined]));
  }
});
