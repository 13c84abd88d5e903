/**
 * The requirements for every sample in any language. Each sample runs as a separate process against a sandbox on a socket.
 * The document, "HTTP 200 does not mean success" and "Every call is signed": ../../spec/openapi.yaml
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import vectors from "@cbss/openapi/vectors/signature.json" with { type: "json" };
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "./languages.ts";
import { execute, runSample, type Settings } from "./run-sample.ts";
import { writeVectors } from "./write-vectors.ts";

const operations = [
  { name: "start-email-address-change", variable: "CBSS_NEW_EMAIL_ADDRESS", newValue: "mei@example.com" },
  {
    name: "start-mobile-phone-number-change",
    variable: "CBSS_NEW_MOBILE_PHONE_NUMBER",
    newValue: "+447700900123",
  },
];
const names = operations.map(({ name }) => name);

/** Registers the tests of one language. With `isOptional` they are skipped, and listed, if its tools are not installed. */
export function checkLanguage(language: Language, { isOptional }: { isOptional: boolean }): void {
  const missing = isOptional ? missingOf(language) : [];
  if (missing.length > 0) {
    it.skip(`${language.name} skipped: no ${missing.join(", ")} on this machine`, () => {});
    return;
  }

  // Slow languages run one at a time: with five at once, a busy machine could keep a sample waiting too long.
  const describeLanguage = isOptional ? describe : describe.concurrent;
  describeLanguage(`the samples in ${language.name}`, () => {
    const folder = temporaryFolder();
    beforeAll(async () => language.compile?.(names, folder));

    describe.each(operations)("$name", (operation) => {
      const start = (settings?: Settings) =>
        runSample(language.run(operation.name, folder), operation, settings);
      checkOutcomes(operation.newValue, start);
      checkWithoutAnswer(start);

      it("computes the signature of every vector", async () => {
        const cases = await writeVectors(join(folder, `${operation.name}.vectors`));

        const { stdout } = await execute([...language.sign(operation.name, folder), cases], {});

        const expected = vectors.cases.map(({ name, encodings: { hex } }) => `${name} ${hex}`);
        expect(stdout.trim().split(/\r?\n/).sort()).toEqual(expected.sort());
      });
    });
  });
}

type Start = (settings?: Settings) => ReturnType<typeof runSample>;

function checkOutcomes(newValue: string, start: Start): void {
  it("ends with 0 and one line if the change is accepted, with any password, key and salt", async () => {
    const { code, stdout, stderr, outbox } = await start();

    expect({ code, stderr, outbox }).toEqual({ code: 0, stderr: "", outbox: [newValue] });
    expect(stdout).toBe(`Accepted: a one-time password is on its way to ${newValue}.\n`);
  });

  it("ends with 1 and the server's message if the change is rejected", async () => {
    const { code, stdout, stderr, outbox } = await start({ CBSS_PASSWORD: "wrong-password" });

    expect({ code, stdout, outbox }).toEqual({ code: 1, stdout: "", outbox: [] });
    expect(stderr).toContain("WrongPassword");
    expect(stderr.trim()).not.toContain("\n");
  });

  it.each([
    ["a page", "html", / 200 /],
    ["incomplete JSON", "malformed", / 200 /],
    ["nothing", "empty", / 200 /],
    ["an error of the framework", "unauthorized", / 401/],
    ["no answer", "dropped", /./],
  ] as const)("ends with 1 and a sentence if the response is %s", async (_, fault, sentence) => {
    const { code, stdout, stderr } = await start({ fault });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim()).not.toContain("\n");
  });
}

function checkWithoutAnswer(start: Start): void {
  it("ends with 1 and a sentence without the signature if the response repeats the URL", async () => {
    const { code, stderr } = await start({ prefix: "/nowhere" });

    expect(code).toBe(1);
    expect(stderr).toMatch(/ 404/);
  });

  it("ends with 1 and a sentence if the server redirects, and does not follow the redirect", async () => {
    const { code, stderr } = await start({ isMoved: true });

    expect(code).toBe(1);
    expect(stderr).toMatch(/ 302/);
  });

  it("ends with 1 and a sentence if the connection is refused", async () => {
    const { code, stderr } = await start({ isClosed: true });

    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^.+$/);
  });
}

function missingOf({ needs }: Language): string[] {
  const isMissing = (condition: string): boolean => {
    try {
      execFileSync("sh", ["-c", condition], { stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  };
  return Object.keys(needs).filter((tool) => isMissing(needs[tool] ?? ""));
}
