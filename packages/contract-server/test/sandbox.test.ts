// Nothing of a correct sandbox is contradicted, whatever its settings.
import { createSandbox } from "@cbss/sandbox";
import { expect, test } from "vitest";
import { planSuite } from "../src/plan-suite.ts";
import type { Report } from "../src/report/report.ts";
import { runSuite } from "../src/run-suite.ts";
import {
  asked,
  broken,
  changedEnvelope,
  rightFor,
  sandboxWith,
  signatureOf,
  withSignature,
} from "./mutants/break-server.ts";
import { BASE_URL, CREDENTIALS } from "./mutants/demo.ts";

const OPTIONS = { baseUrl: BASE_URL, credentials: CREDENTIALS, probeSecrets: true };
const EVERYTHING = { ...OPTIONS, allowChanges: "all", tryWrongPassword: true } as const;

/** A run signs at most three calls as the customer, and sends one wrong password: both test only one operation. */
const OF_ONE_OPERATION = [
  "startMobilePhoneNumberChange.password.wrong",
  "startMobilePhoneNumberChange.signature.other-case",
];

test("contradicts nothing of a sandbox, and leaves untested only what starts a change", async () => {
  const report = await runSuite({ ...OPTIONS, fetch: sandboxWith({}) });

  expect(idsOf(report, "contradicted")).toEqual([]);
  expect(idsOf(report, "not tested").filter((id) => !id.includes(".accepted."))).toEqual([
    "startEmailAddressChange.password.wrong",
    ...OF_ONE_OPERATION,
  ]);
  expect(report.checks.length).toBeGreaterThan(100);
});

test("confirms everything that one run can show, with all changes and a wrong password", async () => {
  const report = await runSuite({ ...EVERYTHING, fetch: sandboxWith({}) });

  expect(idsOf(report, "not tested")).toEqual(OF_ONE_OPERATION);
  expect(idsOf(report, "contradicted")).toEqual([]);
});

test("leaves the other formats untested if one change per operation is allowed", async () => {
  const report = await runSuite({ ...OPTIONS, allowChanges: "one", fetch: sandboxWith({}) });

  expect(idsOf(report, "contradicted")).toEqual([]);
  expect(idsOf(report, "not tested")).toHaveLength(10 + 3);
});

const PLACES = {
  "in the action, with a check of the ModelState": {
    options: { checksModelState: true },
    answer: "In the action, after 404, 405 and 415.",
  },
  "in a filter": {
    options: { signatureCheckedIn: "filter" },
    answer: "In a filter, after 404 and 405 and before 415.",
  },
  "in a handler": {
    options: { signatureCheckedIn: "handler" },
    answer: "In a message handler, before everything else.",
  },
} as const;

test.each(Object.entries(PLACES))(
  "finds out that signatures are checked %s, and contradicts nothing",
  async (_, { options, answer }) => {
    const report = await runSuite({ ...OPTIONS, allowChanges: "all", fetch: sandboxWith(options) });

    expect(idsOf(report, "contradicted")).toEqual([]);
    expect(answerOf(report, "Where is the signature checked?")).toBe(answer);
    expect(resultOf(report, "startEmailAddressChange.signature.prefix")).toBe("confirmed");
  },
);

test.each([
  ["base64", "Base64."],
  ["hex-upper", "Hexadecimal, in upper case."],
])("finds out that the digest is written as %s, with three calls as the customer", async (digest, answer) => {
  const report = await runSuite({ ...OPTIONS, fetch: wanting(digest) });

  expect(idsOf(report, "contradicted")).toEqual([]);
  expect(answerOf(report, "How is the digest of the signature written?")).toBe(answer);
  expect(resultOf(report, "startEmailAddressChange.signature.any")).toBe("confirmed");
});

test("neither confirms nor contradicts the verification of a server with one refusal for everything", async () => {
  const fetch = changedEnvelope(
    ({ IsSuccessful }) => IsSuccessful === false && { Messages: [{ Code: "Refused" }] },
  );

  const report = await runSuite({ ...OPTIONS, allowChanges: "all", fetch });

  expect(idsOf(report, "contradicted")).toEqual([]);
  expect(resultOf(report, "startEmailAddressChange.signature.any")).toBe("not tested");
  expect(answerOf(report, "How is the digest of the signature written?")).toBe("Hexadecimal, in lower case.");
});

test("does not claim that a server which looks at the Content first accepts any signature", async () => {
  const fetch = broken((seen, ask) => {
    const hasContent = !seen.body.includes('"Content":null') && !seen.body.includes('"Content": null');
    return ask(hasContent || !signatureOf(seen) ? seen : withSignature(seen, rightFor(seen.body)));
  });

  const report = await runSuite({ ...OPTIONS, only: "signature", fetch });

  expect(idsOf(report, "contradicted")).toEqual([]);
});

test("gets the same report whether or not the sandbox diagnoses a wrong signature", async () => {
  const sandbox = createSandbox({ xmlWorks: true });
  const run = () => runSuite({ ...OPTIONS, fetch: sandbox.fetch as typeof fetch });

  const [first, second] = [await run(), await run()];

  expect(withoutTimes(second)).toEqual(withoutTimes(first));
});

test("checks an operation that is added to the document without new code", async () => {
  const { document: ours } = planSuite({});
  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
  const added = "/api/Customer/ChangeNickname/1/PasswordAndNewNickname";
  const { post } = ours.paths[path] ?? {};
  const document = {
    ...ours,
    paths: { ...ours.paths, [added]: { post: { ...post, operationId: "startNicknameChange" } } },
  } as typeof ours;
  const fetch = asked((seen) => {
    const url = new URL(seen.url);
    const isLower = url.pathname === url.pathname.toLowerCase();
    url.pathname = url.pathname.replace(new RegExp(added, "i"), isLower ? path.toLowerCase() : path);
    const body = seen.body.toString().replaceAll("ChangeNicknames", "ChangeEmailAddresses");
    return { url, body: Buffer.from(body) };
  });

  const report = await runSuite({ ...OPTIONS, document, fetch });

  const own = report.checks.filter(({ operation }) => operation === "startNicknameChange");
  expect(own.length).toBe(report.checks.length / 3);
  expect(idsOf(report, "contradicted")).toEqual([]);
  expect(own.filter(({ result }) => result === "confirmed").length).toBeGreaterThan(80);
});

function wanting(digest: string): typeof fetch {
  return asked((seen) => {
    const signature = signatureOf(seen);
    const hex = rightFor(seen.body);
    const wanted = digest === "base64" ? Buffer.from(hex, "hex").toString("base64") : hex.toUpperCase();
    return signature ? withSignature(seen, signature === wanted ? hex : "0".repeat(64)) : {};
  });
}

function idsOf({ checks }: Report, result: string): string[] {
  return checks.filter((check) => check.result === result).map(({ id }) => id);
}

function resultOf({ checks }: Report, id: string): string | undefined {
  return checks.find((check) => check.id === id)?.result;
}

function answerOf({ unknowns }: Report, question: string): string | null | undefined {
  return unknowns.find((unknown) => unknown.question === question)?.answer;
}

function withoutTimes(report: Report) {
  const { startedAt: _, milliseconds: __, timings, ...rest } = report;
  return { ...rest, timings: timings.map(({ what, calls }) => ({ what, calls })) };
}
