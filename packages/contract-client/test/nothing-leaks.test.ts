import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createCbssApi, createCbssClient, createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { describe, expect, it } from "vitest";
import { echo, form, leaksIn, secrets } from "./canaries.ts";
import { printed } from "./printed.ts";
import { type Answer, accepted, json, type Received, recordingServer } from "./recording-server.ts";

const signer = createSigner(secrets);

let answer: (request: Received) => Answer;
const server = recordingServer((request) => answer(request));

const client = () => createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer });

describe("a printed object of the client", () => {
  it.each([
    ["the client", () => client()],
    ["the openapi-fetch client", () => createCbssApi({ baseUrl: server.url, signer })],
    ["a method", () => client().startEmailAddressChange],
    ["the signer", () => signer],
    ["a signer with a function for its secrets", () => createSigner(() => secrets)],
    ["a signed fetch", () => createSignedFetch({ signer })],
    [
      "a pending call",
      () => {
        answer = () => json({}, 500);
        const call = client().startEmailAddressChange(form);
        call.catch(() => {});
        return call;
      },
    ],
  ] as [string, () => unknown][])("shows no secret: %s", (_, make) => {
    expect(leaksIn(printed(make()))).toEqual([]);
  });

  it("would be found to show secrets if it contained any", () => {
    const open = Object.assign(new Error("No."), { deep: { deeper: { ...form, ...secrets } } });

    expect(leaksIn(printed(open)).sort()).toEqual(["Password", "clientKey", "loginSalt"]);
  });
});

describe("a process", () => {
  const run = (deed: string) => {
    const program = fileURLToPath(new URL("print-everything.mjs", import.meta.url));
    return promisify(execFile)(process.execPath, [program, server.url, deed]).catch((exit) => exit);
  };

  it.each([
    "an unhandled rejection",
    "console.log and console.error of everything",
    "a signer that throws its secrets",
  ])("prints no secret: %s", async (deed) => {
    answer = ({ query, body }) => json({ Message: echo(`${form.Password} ${query} ${body}`) }, 400);

    const { stdout, stderr } = await run(deed);

    expect(stdout + stderr).toMatch(/Error: startEmailAddressChange (got status|was not sent)/);
    expect(leaksIn(stdout + stderr, server.received.at(-1)?.body)).toEqual([]);
  });

  it("prints nothing at all if the call is accepted", async () => {
    answer = () => json(accepted);

    expect(await run("nothing")).toEqual({ stdout: "", stderr: "" });
  });
});
