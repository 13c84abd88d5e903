/**
 * The document as a Postman collection, with a script that signs each request before it is sent.
 */
import { readFile } from "node:fs/promises";
import { convert } from "openapi-to-postmanv2";
import { document, type Node, resolve } from "./document.ts";
import { inRepository } from "./places.ts";

// The sandbox's demo data, so that the collection works at once. Postman does not share secrets that are typed over.
const variables = [
  { key: "baseUrl", value: "http://127.0.0.1:4010" },
  { key: "clientCode", value: "SANDBOX" },
  { key: "clientKey", value: "sandbox-client-key", type: "secret" },
  { key: "loginSalt", value: "sandbox-login-salt", type: "secret" },
  { key: "password", value: "sandbox-password", type: "secret" },
];

export async function postmanCollection(): Promise<Node> {
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

/** The converter takes the first media type and guesses: it gets JSON alone. */
async function converted(): Promise<Node> {
  const data = structuredClone(document);
  data["servers"] = [{ url: "{{baseUrl}}" }];
  for (const item of Object.values<Node>(data["paths"])) {
    for (const operation of Object.values<Node>(item)) {
      for (const answer of Object.values<Node>(operation["responses"])) onlyJson(resolve(answer));
      onlyJson(operation["requestBody"]);
    }
  }
  for (const response of Object.values<Node>(data["components"].responses)) onlyJson(response);
  const options = {
    folderStrategy: "Tags",
    requestParametersResolution: "Example",
    exampleParametersResolution: "Example",
  };
  return new Promise((done, fail) => {
    convert({ type: "json", data }, options, (error: unknown, { result, reason, output }: Node) => {
      if (error || !result) fail(error ?? new Error(reason));
      else done(output[0].data);
    });
  });
}

function onlyJson(node: Node): void {
  if (node["content"]) node["content"] = { "application/json": node["content"]["application/json"] };
}

/** The document's example as the body, with variables where the caller's own values belong. */
function prepare({ request }: Node): void {
  const path = `/${request.url.path.join("/")}`;
  const { value } = resolve(
    document["paths"][path].post.requestBody.content["application/json"].examples.request,
  );
  const body = { ...value, ClientCode: "{{clientCode}}", DateTime: "{{$isoTimestamp}}" };
  body.Content = { ...value.Content, Password: "{{password}}" };
  request.body = { mode: "raw", raw: JSON.stringify(body), options: { raw: { language: "json" } } };
  request.url.query.unshift({ key: "Signature", value: "{{signature}}" });
  delete request.url.variable;
  delete request.auth;
}

function requestsOf(node: Node): Node[] {
  return (node["item"] ?? []).flatMap((item: Node) => (item["request"] ? [item] : requestsOf(item)));
}

/** Its identifiers are new in every build, and nobody asks for them. */
function withoutIds(node: Node): Node {
  const text = JSON.stringify(node, (key, value) =>
    key === "id" || key === "_postman_id" ? undefined : value,
  );
  return JSON.parse(text);
}
