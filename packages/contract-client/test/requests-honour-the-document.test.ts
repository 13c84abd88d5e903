import { type CallOptions, type CbssClientOptions, createCbssApi, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { describe, expect, it } from "vitest";
import { examplesOf, type Json, operations, requestExample } from "./document.ts";
import { accepted, json, type Received, recordingServer } from "./recording-server.ts";
import { requestProblems } from "./request-problems.ts";

const signer = createSigner(demo.secrets);

const server = recordingServer(() => json(accepted));

type Method = (content: Json, options?: CallOptions) => Promise<unknown>;

/** Makes the client, with its methods by operationId. No operation is named here, so new operations are covered. */
function client(options: Partial<CbssClientOptions> = {}): Record<string, Method> {
  const cbss = createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer, ...options });
  return cbss as unknown as Record<string, Method>;
}

const method = (name: string, options?: Partial<CbssClientOptions>): Method =>
  client(options)[name] as Method;

/** Returns the last request, as the server received it. */
const sent = (): Received => server.received.at(-1) as Received;

it("has a method for every operation of the document, and no other", () => {
  expect(Object.keys(client())).toEqual(operations.map(({ operationId }) => operationId));
});

describe.each(operations)("$operationId sends what the document allows", (operation) => {
  const { operationId, path, parameters } = operation;
  const { Content: content } = requestExample(operation);
  const { Identity, ...withoutIdentity } = content;
  const languages = parameters
    .filter(({ name }) => name === "Language")
    .flatMap((parameter) => examplesOf(parameter).map(([, value]) => String(value)));

  it.each([
    ["Identity null", { ...withoutIdentity, Identity: null }, null],
    ["no Identity, which sends null", withoutIdentity, null],
    [
      "an object as Identity",
      { ...withoutIdentity, Identity: { Number: "A123456(7)" } },
      { Number: "A123456(7)" },
    ],
  ])("with %s", async (_, given, identity) => {
    await method(operationId)(given);

    expect(requestProblems(sent())).toEqual([]);
    expect(JSON.parse(String(sent().body)).Content.Identity).toEqual(identity);
  });

  it("without a language, which omits the parameter", async () => {
    await method(operationId)(content);

    expect([...sent().query.keys()]).toEqual(["Signature"]);
  });

  it.each(languages)("with the language %s, from the client or from the call", async (language) => {
    await method(operationId, { language })(content);
    const ofClient = sent();
    await method(operationId)(content, { language });

    for (const request of [ofClient, sent()]) {
      expect(requestProblems(request)).toEqual([]);
      expect(request.query.getAll("Language")).toEqual([language]);
    }
  });

  it.each(["2024-11-18T11:26:29.2984772+08:00", "2024-11-18T03:26:29"])(
    "with the caller's dateTime, %s",
    async (time) => {
      await method(operationId, { dateTime: () => time })(content);

      expect(requestProblems(sent())).toEqual([]);
      expect(JSON.parse(String(sent().body)).DateTime).toBe(time);
    },
  );

  it.each(["пароль 密碼 🔑 é\u0301", "\u0000\t\n\u2028\u007f", "\ud800", '"\\/<&>'])(
    "with %j in every text field",
    async (text) => {
      const given = Object.fromEntries(Object.keys(withoutIdentity).map((name) => [name, text]));

      await method(operationId, { clientCode: text })(given);

      expect(requestProblems(sent())).toEqual([]);
      expect(JSON.parse(String(sent().body))).toMatchObject({ ClientCode: text, Content: given });
    },
  );

  it("through openapi-fetch", async () => {
    const body = requestExample(operation);

    const api = createCbssApi({ baseUrl: server.url, signer });
    await api.POST(path as never, { body, params: { query: { Language: "en_US" } } } as never);

    expect(requestProblems(sent())).toEqual([]);
    expect(JSON.parse(String(sent().body))).toEqual(body);
  });
});
