/**
 * The calls as an `.http` file, signed at build time with the sandbox's demo data.
 */
import { sign } from "@cbss/signature";
import { demoData } from "./demo-data.ts";
import { type Operation, operations, signatureScheme } from "./document.ts";
import { exampleCall } from "./example-call.ts";

export async function httpFile(): Promise<string> {
  const head =
    "# Start the sandbox with `npx @cbss/sandbox`. A Signature covers its body to the byte: change one, sign again.\n@baseUrl = http://127.0.0.1:4010\n";
  return [head, ...(await Promise.all(operations.map(renderCall)))].join("\n");
}

async function renderCall(operation: Operation): Promise<string> {
  const { path, query, body } = exampleCall(operation);
  const signature = `${signatureScheme.name}=${await sign(body, demoData)}`;
  const [mediaType] = Object.keys(operation.requestBody?.content ?? {});
  return [
    `### ${operation.summary}`,
    `${operation.method} {{baseUrl}}${path}?${[signature, query].filter(Boolean).join("&")}`,
    ...(mediaType ? [`Content-Type: ${mediaType}`, "", body] : []),
    "",
  ].join("\n");
}
