/**
 * The documents for the peers: a hundred calls with their checks. Only dredd can sign, in a hook. For the others the documents
 * contain the signatures.
 */
import { path, secrets, signatureOf } from "../harness/demo-call.ts";

/** The number of calls, each with one check. */
export const CALLS = 100;

/** A call with a wrong password. It is refused, so it starts nothing, however often it is made. */
const payload = {
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, Password: "a wrong password", NewEmailAddress: "mei@example.com" },
};
const body = JSON.stringify(payload);
const signature = signatureOf(body);

/** An Arazzo workflow for `redocly respect`. */
export function arazzoDocument(baseUrl: string): object {
  return {
    arazzo: "1.0.1",
    info: { title: "A hundred calls", version: "1.0.0" },
    sourceDescriptions: [{ name: "cbss", type: "openapi", url: "openapi.json" }],
    workflows: [
      {
        workflowId: "hundredCalls",
        steps: Array.from({ length: CALLS }, (_, number) => ({
          stepId: `call${number}`,
          "x-operation": { url: `${baseUrl}${path}`, method: "post" },
          parameters: [{ in: "query", name: "Signature", value: signature }],
          requestBody: { contentType: "application/json", payload },
          successCriteria: [{ condition: "$statusCode == 200" }],
        })),
      },
    ],
  };
}

/** A collection for newman. */
export function postmanCollection(baseUrl: string): object {
  const exec = [`pm.test("is rejected", () => pm.expect(pm.response.json().IsSuccessful).to.equal(false));`];
  return {
    info: {
      name: "A hundred calls",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: Array.from({ length: CALLS }, (_, number) => ({
      name: `call ${number}`,
      event: [{ listen: "test", script: { type: "text/javascript", exec } }],
      request: {
        method: "POST",
        url: `${baseUrl}${path}?Signature=${signature}`,
        header: [{ key: "Content-Type", value: "application/json" }],
        body: { mode: "raw", raw: body },
      },
    })),
  };
}

/** A document for dredd, which reads at most OpenAPI 3.0 and makes one call for each operation. */
export function dreddDocument(): object {
  const content = { "application/json; charset=utf-8": { example: rejected } };
  const operation = {
    requestBody: { content: { "application/json": { example: payload } } },
    responses: { 200: { description: "Rejected.", content } },
  };
  const paths = Array.from({ length: CALLS }, (_, number) => [`/call${number}`, { post: operation }]);
  return {
    openapi: "3.0.3",
    info: { title: "A hundred calls", version: "1.0.0" },
    paths: Object.fromEntries(paths),
  };
}

// dredd checks that a response has these properties. It would first convert a schema of OpenAPI 3.0 into such an example.
const rejected = {
  IsSuccessful: false,
  Messages: [{ Code: "WrongPassword", Text: "" }],
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T11:26:29.298+08:00",
  Content: null,
};

/** The hook, in CommonJS as dredd requires it. It sends each call to the same path, with the signature of dredd's body. */
export const dreddHook: string = `
const { createHash } = require("node:crypto");
const { beforeEach } = require("hooks");

beforeEach((transaction) => {
  const signed = transaction.request.body + "${secrets.clientKey}${secrets.loginSalt}";
  const signature = createHash("sha256").update(signed).digest("hex");
  transaction.fullPath = "${path}?Signature=" + signature;
});
`;
