/**
 * The calls as an `.http` file, signed at build time with the sandbox's demo data.
 */
import { sign } from "@cbss/signature";
import { operations, resolve } from "./document.ts";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

export async function httpFile(): Promise<string> {
  const head =
    "# Start the sandbox with `npx @cbss/sandbox`. A Signature covers its body to the byte: change one, sign again.\n@baseUrl = http://127.0.0.1:4010\n";
  const requests = operations.map(async ({ path, verb, node }) => {
    const { value } = resolve(node["requestBody"].content["application/json"].examples.request);
    const body = JSON.stringify(value);
    const signature = await sign(body, secrets);
    return `### ${node["summary"]}
${verb.toUpperCase()} {{baseUrl}}${path}?Signature=${signature}&Language=en_US
Content-Type: application/json

${body}
`;
  });
  return [head, ...(await Promise.all(requests))].join("\n");
}
