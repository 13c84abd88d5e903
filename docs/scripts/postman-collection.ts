/**
 * The document as a Postman collection, with a script that signs each request before it is sent.
 */
import { readFile } from "node:fs/promises";
import { convert } from "openapi-to-postmanv2";
import { demoData } from "./demo-data.ts";
import { document, operations, signatureScheme } from "./document.ts";
import { firstExample } from "./example-call.ts";
import { inRepository } from "./places.ts";

/** A part of a collection, or of the document. */
// biome-ignore lint/suspicious/noExplicitAny: the converter has no types, and takes the document by the names of OpenAPI.
export type Json = Record<string, any>;

// The sandbox's demo data, so that the collection works at once. Postman does not share secrets that a user enters instead.
const variables = [
  { key: "baseUrl", value: "http://127.0.0.1:4010" },
  { key: "clientCode", value: demoData.clientCode },
  { key: "clientKey", value: demoData.clientKey, type: "secret" },
  { key: "loginSalt", value: demoData.loginSalt, type: "secret" },
  { key: "password", value: demoData.password, type: "secret" },
];

/** The fields of a body with the caller's own values. */
const ofCaller: Readonly<Record<string, string>> = {
  ClientCode: "{{clientCode}}",
  DateTime: "{{$isoTimestamp}}",
  Password: "{{password}}",
};

export async function postmanCollection(): Promise<Json> {
  const collection = await converted();
  const script = await readFile(inRepository("docs/scripts/postman-pre-request.js"), "utf8");
  collection["variable"] = variables;
  collection["auth"] = null;
  collection["event"] = [
    { listen: "prerequest", script: { type: "text/javascript", exec: script.trimEnd().split("\n") } },
  ];
  for (const item of requestsOf(collection)) prepare(item);
  return withoutIds(collection);
}

/** The converter uses the first media type and guesses, so it receives only JSON. */
async function converted(): Promise<Json> {
  const data: Json = structuredClone(document);
  data["servers"] = [{ url: "{{baseUrl}}" }];
  for (const { path, method } of operations) {
    const operation: Json = data["paths"][path][method.toLowerCase()];
    for (const body of [operation["requestBody"], ...Object.values<Json>(operation["responses"])])
      onlyJson(body);
  }
  for (const response of Object.values<Json>(data["components"].responses ?? {})) onlyJson(response);
  const options = {
    folderStrategy: "Tags",
    requestParametersResolution: "Example",
    exampleParametersResolution: "Example",
  };
  return new Promise((done, fail) => {
    convert({ type: "json", data }, options, (error: unknown, { result, reason, output }: Json) => {
      if (error || !result) fail(error ?? new Error(reason));
      else done(output[0].data);
    });
  });
}

function onlyJson(body: Json | undefined): void {
  const json = body?.["content"]?.["application/json"];
  if (body && json) body["content"] = { "application/json": json };
}

/** The document's example as the body, with variables for the caller's own values. */
function prepare({ request }: Json): void {
  // The converter writes `:name` where the document has `{name}`.
  const path = `/${request.url.path.map((step: string) => step.replace(/^:(.*)$/, "{$1}")).join("/")}`;
  const operation = operations.find((known) => known.path === path && known.method === request.method);
  const body = firstExample(operation?.requestBody?.content["application/json"]);
  if (body) {
    const raw = JSON.stringify(JSON.parse(body, (name, value) => ofCaller[name] ?? value));
    request.body = { mode: "raw", raw, options: { raw: { language: "json" } } };
  }
  request.url.query.unshift({ key: signatureScheme.name, value: "{{signature}}" });
  if (!path.includes("{")) delete request.url.variable;
  delete request.auth;
}

function requestsOf(node: Json): Json[] {
  return (node["item"] ?? []).flatMap((item: Json) => (item["request"] ? [item] : requestsOf(item)));
}

/** Removes the identifiers, which are not used and would differ in every build. */
function withoutIds(node: Json): Json {
  const text = JSON.stringify(node, (key, value) =>
    key === "id" || key === "_postman_id" ? undefined : value,
  );
  return JSON.parse(text);
}
