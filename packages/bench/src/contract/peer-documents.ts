/**
 * What the peers are given: a hundred calls with their checks. None of them can sign, so the signatures stand in it.
 */
import { createHash } from "node:crypto";

/** How many calls, each with one check. */
export const CALLS = 100;

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

/** Refused for its password, and so a call that starts nothing, however often it is made. */
const payload = {
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, Password: "a wrong password", NewEmailAddress: "mei@example.com" },
};
const body = JSON.stringify(payload);
const signature = createHash("sha256").update(`${body}sandbox-client-keysandbox-login-salt`).digest("hex");

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
