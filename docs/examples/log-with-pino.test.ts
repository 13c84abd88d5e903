import { attempt } from "@cbss/client";
import { demo } from "@cbss/testing/demo";
import { pino } from "pino";
import { expect, it } from "vitest";
import { listeningSandbox, listeningServer, refusingUrl } from "../test/listen.ts";
import { clientThatLogs } from "./log-with-pino.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("writes one line for an accepted call", async () => {
  const { url } = await listeningSandbox();
  const { log, lines } = logging();

  await clientThatLogs(url, log).startEmailAddressChange(content);

  expect(lines()).toEqual([
    expect.objectContaining({
      level: 30,
      msg: "CBSS accepted the call",
      operation: "startEmailAddressChange",
      durationMs: expect.any(Number),
      response: expect.objectContaining({ status: 200 }),
    }),
  ]);
});

it("writes a rejection with the Messages of CBSS, but not as an error", async () => {
  const { url } = await listeningSandbox();
  const { log, lines } = logging();

  await attempt(clientThatLogs(url, log).startEmailAddressChange({ ...content, Password: "wr0ng-passw0rd" }));

  expect(lines()).toHaveLength(1);
  expect(lines()[0]).toMatchObject({ level: 30, err: { type: "RejectedError", code: "ERR_CBSS_REJECTED" } });
  expect(lines()[0].err.message).toContain(`"Code":"WrongPassword"`);
});

it("writes any other error with the facts for a decision and the stack", async () => {
  const { log, lines } = logging();

  await attempt(clientThatLogs(await refusingUrl(), log).startEmailAddressChange(content));

  expect(lines()).toEqual([
    expect.objectContaining({
      level: 50,
      err: expect.objectContaining({
        code: "ERR_CBSS_NO_RESPONSE",
        reason: "network",
        mayHaveBeenApplied: false,
        retryable: true,
        stack: expect.stringContaining("log-with-pino.test.ts"),
      }),
    }),
  ]);
});

it("writes no secret, whatever the server repeats, and neither does your own line about the error", async () => {
  const url = await listeningServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const echo = JSON.stringify(`${request.url} ${body}`);
    response
      .writeHead(200, {
        "X-Request-Id": "r-1",
        "X-Echo": "sandbox-password",
        "Content-Type": "application/json",
      })
      .end(`{"IsSuccessful":false,"Messages":[{"Text":${echo}}]}`);
  });
  const { log, lines, text } = logging();

  const result = await attempt(clientThatLogs(url, log).startEmailAddressChange(content));
  log.error(result.ok ? {} : result.error);
  log.error({ result });

  expect(lines()).toHaveLength(3);
  expect(text()).toContain("r-1");
  expect(text()).not.toMatch(/sandbox-password|sandbox-client-key|sandbox-login-salt|[0-9a-f]{64}/);
});

/** A logger, and the lines that it writes. */
function logging() {
  const written: string[] = [];
  const log = pino({}, { write: (line: string) => void written.push(line) });
  return { log, text: () => written.join(""), lines: () => written.map((line) => JSON.parse(line)) };
}
