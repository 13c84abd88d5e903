/**
 * The downloads work as described, against a real sandbox on a socket.
 */
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import newman from "newman";
import { describe, expect, it, onTestFinished } from "vitest";
import { operations } from "../scripts/document.ts";
import { httpFile } from "../scripts/http-file.ts";
import { type Json, postmanCollection } from "../scripts/postman-collection.ts";

describe("the Postman collection, run by newman", () => {
  it("signs each request over the body as it is sent, and is accepted", async () => {
    const { url, sandbox } = await listening();

    const answers = await run(await postmanCollection(), { baseUrl: url });

    expect(answers).toEqual(operations.map(() => true));
    expect(sandbox.journal.map(({ outcome }) => outcome)).toEqual(operations.map(() => "accepted"));
  });

  it("signs a non-ASCII password correctly, and is rejected only because of the password", async () => {
    const { url, sandbox } = await listening();

    const answers = await run(await postmanCollection(), { baseUrl: url, password: "pässwörd 密码 🔑" });

    expect(answers).toEqual(operations.map(() => false));
    expect(JSON.stringify(sandbox.journal)).toContain("the Password is not the customer's current password");
  });

  it("is refused with another Login_Salt", async () => {
    const { url, sandbox } = await listening();

    const answers = await run(await postmanCollection(), { baseUrl: url, loginSalt: "another" });

    expect(answers).toEqual(operations.map(() => false));
    expect(JSON.stringify(sandbox.journal)).toContain("The Signature is not that of these exact bytes");
  });

  it("keeps the secrets in variables that are marked as secret", async () => {
    const { variable } = await postmanCollection();

    const secrets = variable.filter(({ type }: Json) => type === "secret").map(({ key }: Json) => key);
    expect(secrets).toEqual(["clientKey", "loginSalt", "password"]);
  });
});

describe("the .http file", () => {
  it("has each operation, with a signature that a sandbox accepts", async () => {
    const { url } = await listening();
    const requests = (await httpFile()).split(/^### /m).slice(1);

    const answers = await Promise.all(requests.map((request) => send(request, url)));

    expect(answers).toEqual(operations.map(() => true));
  });
});

async function send(request: string, url: string): Promise<boolean> {
  const [, verb = "", path = "", head = "", body = ""] =
    /^.*\n(\w+) \{\{baseUrl\}\}(\S+)\n([\s\S]*?)\n\n(.*)\n/.exec(request) ?? [];
  const headers = Object.fromEntries(head.split("\n").map((line) => line.split(": ")));
  const response = await fetch(`${url}${path}`, { method: verb, headers, body });
  return ((await response.json()) as { IsSuccessful: boolean }).IsSuccessful;
}

/** The success of each request, in the order of the collection. */
function run(collection: Json, variables: Record<string, string>): Promise<boolean[]> {
  const envVar = Object.entries(variables).map(([key, value]) => ({ key, value }));
  return new Promise((done, fail) => {
    newman.run({ collection, globalVar: [], envVar }, (error: Error | null, summary: Json) => {
      if (error) fail(error);
      else
        done(
          summary["run"].executions.map(
            ({ response }: Json) => JSON.parse(response.stream.toString()).IsSuccessful,
          ),
        );
    });
  });
}

async function listening() {
  const sandbox = createSandbox();
  const { url, close } = await serve(sandbox, { port: 0 });
  onTestFinished(close);
  return { url, sandbox };
}
