import { type CbssClientOptions, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { describe, expect, it } from "vitest";
import { echo, form, leaksIn, printed, secrets } from "./canaries.ts";
import { type Answer, json, type Received, recordingServer } from "./recording-server.ts";

const signer = createSigner(secrets);

let answer: (request: Received) => Answer;
const server = recordingServer((request) => answer(request));

const client = (options: Partial<CbssClientOptions> = {}) =>
  createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer, ...options });

/** The error of a call to a server that repeats everything in some place, and which secrets it shows. */
async function leaksAfter(answered: (all: string) => Answer, options: Partial<CbssClientOptions> = {}) {
  answer = ({ query, body }) => answered(echo(`${form.Password} ${query} ${body}`));
  const call = client(options).startEmailAddressChange(form);
  const error = await call.catch((thrown) => thrown);
  return { name: error.name, leaks: leaksIn(printed(error), server.received.at(-1)?.body) };
}

describe("an error after a server has repeated everything that it was sent", () => {
  const rejected = {
    IsSuccessful: false,
    ClientCode: "SANDBOX",
    DateTime: "2024-11-18T03:26:29",
    Content: null,
  };

  it.each([
    [
      "in the messages of a rejection",
      (all) => json({ ...rejected, Messages: [{ Text: all, [all]: [all] }] }),
    ],
    ["in its Content", (all) => json({ ...rejected, Messages: [], Content: { [all]: { deep: [all] } } })],
    ["in an error of the framework", (all) => json({ Message: all, ModelState: { [all]: [all] } }, 400)],
    [
      "in the stack trace of a 500",
      (all) => json({ Message: "No.", StackTrace: all, InnerException: { Message: all } }, 500),
    ],
    ["in a page", (all) => ({ headers: { "Content-Type": "text/html" }, body: all })],
    ["in a page with 503", (all) => ({ status: 503, headers: { "Content-Type": "text/html" }, body: all })],
    [
      "in the Content-Type",
      (all) => ({ headers: { "Content-Type": `text/html; x="${encodeURIComponent(all)}"` } }),
    ],
    ["in a Location", (all) => ({ status: 302, headers: { Location: `/?${encodeURIComponent(all)}` } })],
  ] as [string, (all: string) => Answer][])("shows no secret: %s", async (_, answered) => {
    const { name, leaks } = await leaksAfter(answered);

    expect(name).toMatch(/^(Rejected|HttpStatus|UnreadableResponse)Error$/);
    expect(leaks).toEqual([]);
  });

  it("shows no secret: in the Content-Type of an answer that is too large", async () => {
    const { name, leaks } = await leaksAfter(
      (all) => ({
        headers: { "Content-Type": `text/html; x="${encodeURIComponent(all)}"` },
        body: "too large",
      }),
      { maxResponseBytes: 5 },
    );

    expect(name).toBe("UnreadableResponseError");
    expect(leaks).toEqual([]);
  });

  it("shows no secret: in a page in UTF-16, where only a NUL stands between the letters", async () => {
    const page = Buffer.from(`Wrong: ${form.Password}`, "utf16le");
    answer = () => ({ headers: { "Content-Type": "text/html; charset=utf-16" }, body: page });
    const call = client().startEmailAddressChange(form);
    const error = await call.catch((thrown) => thrown);

    expect(String(error.excerpt).replaceAll("\0", "")).not.toContain("canary-PASSWORD");
  });
});
