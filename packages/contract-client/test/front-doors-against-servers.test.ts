/**
 * One matrix of correct and wrong calls, through both entry points of the client, to two servers. One is the sandbox, and the
 * other shares no code with ours.
 */
import { type CbssClientOptions, createCbssApi, createCbssClient, isCbssError } from "@cbss/client";
import { createSandbox, DEMO_CUSTOMERS } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startIndependentServer } from "./independent-server.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const Password = "mot de passe é🔑";
const secrets = { clientKey: "key-of-ACME", loginSalt: "salt-of-Léa" };
const { clientKey, loginSalt } = secrets;

/** A server with the customer above; `started` returns the addresses to which it has sent a one-time password. */
interface Target {
  url: string;
  started(): string[];
  close(): unknown;
}

async function startSandbox(): Promise<Target> {
  const sessions = [{ clientCode: "ACME", loginSalt }];
  const sandbox = createSandbox({
    clients: [{ clientCode: "ACME", clientKey }],
    customers: [{ ...DEMO_CUSTOMERS[0], name: "léa", password: Password, sessions }],
  });
  const { url, close } = await serve(sandbox, { port: 0 });
  return { url, close, started: () => sandbox.outbox.map(({ to }) => to) };
}

async function startIndependent(): Promise<Target> {
  const { url, log, close } = await startIndependentServer();
  return { url, close, started: () => [...log] };
}

/** How a call differs from a correct one. */
type Call = Partial<Omit<CbssClientOptions, "baseUrl">> & { form?: object; basePath?: string };

/** The outcome of each on the sandbox, whose operation checks the signature, and on the other server, whose filter does. */
const wrongCalls: [what: string, wrong: Call, sandbox: string, independent: string][] = [
  ["a wrong key", signedBy({ clientKey: "key-of-ACNE" }), "REJECTED 200", "HTTP 401"],
  ["a key with a space after it", signedBy({ clientKey: `${clientKey} ` }), "REJECTED 200", "HTTP 401"],
  ["a wrong salt", signedBy({ loginSalt: "salt-of-Lea" }), "REJECTED 200", "HTTP 401"],
  [
    "key and salt exchanged",
    signedBy({ clientKey: loginSalt, loginSalt: clientKey }),
    "REJECTED 200",
    "HTTP 401",
  ],
  ["a digest in Base64", { signer: createSigner(secrets, { digest: "base64" }) }, "REJECTED 200", "HTTP 401"],
  ["an unknown client", { clientCode: "ACNE" }, "REJECTED 200", "HTTP 401"],
  ["a wrong password", { form: { Password: "mot de passe" } }, "REJECTED 200", "REJECTED 200"],
  ["a base URL with an extra path", { basePath: "/lost" }, "HTTP 404", "HTTP 404"],
];

describe.each([
  ["the sandbox", startSandbox, 2],
  ["a server that shares no code with ours", startIndependent, 3],
] as const)("%s", (_, start, column) => {
  let server: Target;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  it("accepts the same call through both entry points", async () => {
    const outcomes = await callBoth(server.url, { form: { NewEmailAddress: "both@example.com" } });

    expect(outcomes).toEqual({ method: "accepted", api: "accepted" });
    expect(server.started()).toEqual(["both@example.com", "both@example.com"]);
  });

  it.each(wrongCalls)("refuses %s through both entry points, and starts nothing", async (...row) => {
    const before = server.started();

    const outcomes = await callBoth(server.url, row[1]);

    expect(outcomes).toEqual({ method: row[column], api: row[column] });
    expect(server.started()).toEqual(before);
  });
});

function signedBy(wrong: Partial<typeof secrets>): { signer: ReturnType<typeof createSigner> } {
  return { signer: createSigner({ ...secrets, ...wrong }) };
}

/** Makes the same call through each entry point; returns both outcomes. */
async function callBoth(url: string, { form, basePath = "", ...given }: Call) {
  const options = { clientCode: "ACME", signer: createSigner(secrets), ...given, baseUrl: url + basePath };
  const Content = { Password, NewEmailAddress: "wrong@example.com", ...form };
  const method = createCbssClient(options)
    .startEmailAddressChange(Content)
    .then(() => "accepted", ofError);
  const body = { ClientCode: options.clientCode, DateTime: "2024-11-18T03:26:29Z", Content };
  const api = createCbssApi(options)
    .POST(path, { body })
    .then(({ data, response }) => ofAnswer(data, response.status));
  return { method: await method, api: await api };
}

function ofError(error: unknown): string {
  if (!isCbssError(error) || error.mayHaveBeenApplied || !error.response) throw error;
  return `${error.code.replace("ERR_CBSS_", "")} ${error.response.status}`;
}

/** Interprets a response, as a caller of openapi-fetch must. */
function ofAnswer(data: { IsSuccessful: boolean } | undefined, status: number): string {
  if (data?.IsSuccessful) return "accepted";
  return `${data ? "REJECTED" : "HTTP"} ${status}`;
}
