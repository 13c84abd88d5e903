// Errors that end a run before it has a verdict, and the outcomes of runs against unusual servers.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { isFailure, type Report } from "../src/report/report.ts";
import { runSuite } from "../src/run-suite.ts";
import {
  answered,
  changed,
  changedEnvelope,
  httpError,
  json,
  page,
  rightFor,
  sandboxWith,
  verifying,
} from "./mutants/break-server.ts";
import { BASE_URL, CREDENTIALS } from "./mutants/demo.ts";

const OPTIONS = { baseUrl: BASE_URL, credentials: CREDENTIALS, probeSecrets: true };

test("refuses a plain web page as a target", async () => {
  await expect(runSuite({ ...OPTIONS, fetch: answered(() => page(404)) })).rejects.toThrow(
    "http://cbss.test responds with 404 and text/html, which is not a response of CBSS: check --base-url",
  );
});

test("refuses another JSON server as a target", async () => {
  await expect(
    runSuite({ ...OPTIONS, fetch: answered(() => json(404, { error: "not found" })) }),
  ).rejects.toThrow("which is not a response of CBSS");
});

test("reports a Web API without these paths", async () => {
  const fetch = answered(() => httpError(404, "No HTTP resource was found."));

  await expect(runSuite({ ...OPTIONS, fetch })).rejects.toThrow("has no /api/Customer/ChangeEmailAddress/1/");
});

test("reports a host that does not listen as unreachable", async () => {
  await expect(runSuite({ ...OPTIONS, baseUrl: "http://127.0.0.1:9" })).rejects.toThrow("is unreachable");
});

test.each(["clientCode", "clientKey", "loginSalt"])("reports a wrong %s in one sentence", async (name) => {
  const credentials = { ...CREDENTIALS, [name]: "another" };

  await expect(runSuite({ ...OPTIONS, credentials, fetch: sandboxWith({}) })).rejects.toThrow(
    /check CBSS_CLIENT_CODE, CBSS_CLIENT_KEY and CBSS_LOGIN_SALT/,
  );
});

test("reports a wrong Login_Salt in one sentence too if a filter refuses", async () => {
  const credentials = { ...CREDENTIALS, loginSalt: "another" };
  const fetch = sandboxWith({ signatureCheckedIn: "filter" });

  await expect(runSuite({ ...OPTIONS, credentials, fetch })).rejects.toThrow(/check CBSS_CLIENT_CODE/);
});

test("contradicts a server that hashes in another order, and does not blame the credentials", async () => {
  const fetch = verifying((signature, { body }) => signature === rightFor(body, "KSB"));

  const report = await runSuite({ ...OPTIONS, fetch });

  expect(resultOf(report, "signature.right")).toBe("contradicted");
  expect(resultOf(report, "signature.over-Client_Key-Login_Salt-Body")).toBe("contradicted");
  expect(report.checks.some(isFailure)).toBe(true);
});

test("ends the run after the first change with a wrong password, in a sentence without that password", async () => {
  let changes = 0;
  const credentials = { ...CREDENTIALS, password: "wrong-password" };
  const fetch = changed((_, { body }) => {
    if (body.includes("wrong-password")) changes += 1;
    return { text: _.text.replace("The customer", "wrong-password: the customer") };
  });

  const run = runSuite({ ...OPTIONS, credentials, allowChanges: "all", fetch });

  await expect(run).rejects.toThrow(
    /check CBSS_PASSWORD and CBSS_NEW_EMAIL_ADDRESS\. Its Messages are .*WrongPassword/,
  );
  await expect(run).rejects.not.toThrow(/wrong-password/);
  expect(changes).toBe(1);
});

test("goes on if the password is a common word", async () => {
  const credentials = { ...CREDENTIALS, clientCode: "CBSS", password: "Content" };

  await expect(
    runSuite({
      ...OPTIONS,
      credentials,
      fetch: sandboxWith({
        clients: [{ clientCode: "CBSS", clientKey: CREDENTIALS.clientKey }],
        customers: [
          {
            name: "mei",
            password: "Content",
            sessions: [{ clientCode: "CBSS", loginSalt: CREDENTIALS.loginSalt }],
          },
        ],
      }),
    }),
  ).resolves.toMatchObject({
    summary: { contradicted: 0, notTested: 15 },
  });
});

test("ends soon with a verdict for a server that never responds", async () => {
  const url = await listening(() => undefined);
  const start = performance.now();

  const report = await runSuite({ ...OPTIONS, baseUrl: url, timeoutMs: 200 });

  expect(performance.now() - start).toBeLessThan(2000);
  expect(resultOf(report, "conduct.time")).toBe("contradicted");
  expect(report.summary).toMatchObject({ confirmed: 0, contradicted: 2 });
});

test("reads a server that never stops sending up to a limit, and judges it", async () => {
  const url = await listening((request, response) => {
    request.resume();
    const timer = setInterval(() => response.write(Buffer.alloc(2 ** 20, 32)), 1);
    response.on("close", () => clearInterval(timer));
  });

  await expect(runSuite({ ...OPTIONS, baseUrl: url, timeoutMs: 2000 })).rejects.toThrow(
    "not a response of CBSS",
  );
});

test("does not contradict a server that asks for fewer calls", async () => {
  let calls = 0;
  const fetch = changed(() => ++calls > 20 && { status: 429, text: '{"Message":"Too many requests."}' });

  const report = await runSuite({ ...OPTIONS, fetch });

  expect(report.summary.contradicted).toBe(0);
});

test("takes two refusals as equal if only a time or an id in their Messages differs", async () => {
  const fetch = changedEnvelope(({ Messages }) => ({
    Messages: (Messages as object[]).map((message) => ({
      ...message,
      Id: crypto.randomUUID(),
      At: new Date().toISOString(),
    })),
  }));

  const report = await runSuite({ ...OPTIONS, fetch });

  expect(report.summary).toMatchObject({ contradicted: 0, notTested: 15 });
});

test("sends only the calls of the selected checks", async () => {
  const sent: string[] = [];
  const fetch = changed((_, { url, method }) => {
    sent.push(`${method} ${url.pathname}`);
    return undefined;
  });

  const report = await runSuite({ ...OPTIONS, only: "startMobilePhoneNumberChange.format", fetch });

  expect(report.checks).toHaveLength(30);
  expect(sent).toHaveLength(30);
  expect(sent.every((path) => path.includes("ChangeMobilePhoneNumber"))).toBe(true);
});

function resultOf({ checks }: Report, name: string): string | undefined {
  return checks.find(({ id }) => id === `startEmailAddressChange.${name}`)?.result;
}

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
