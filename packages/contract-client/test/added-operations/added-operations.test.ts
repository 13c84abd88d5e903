import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@cbss/contract-server";
import type { WorkspaceCopy } from "@cbss/testing/copy-workspace";
import { beforeAll, describe, expect, it } from "vitest";
import { copyWithAddedOperations } from "./copy-with-added-operations.ts";

const generated = ["types", "client", "sandbox"];

let copy: WorkspaceCopy;
beforeAll(async () => {
  const built = ["types", "signature", "client", "sandbox", "contract-server"];
  copy = copyWithAddedOperations(...built.map((name) => `packages/${name}`));
  await copy.runScript("spec", "build");
  for (const name of built) {
    if (generated.includes(name)) await copy.runScript(`packages/${name}`, "generate");
    await copy.runScript(`packages/${name}`, "build");
  }
}, 180_000);

describe("operations that are added only to the document", () => {
  it("pass the lint", async () => {
    await expect(copy.runScript("spec", "lint")).resolves.toContain("finds nothing");
  });

  it("have their types and their methods, which type-check", async () => {
    const consumer = join(copy.folder, "packages/sandbox/consumer.ts");
    writeFileSync(
      consumer,
      `import type { CancelOrdersForm, Order, PlaceOrdersForm } from "../types/dist/index.js";
       import { type AcceptedEnvelope, createCbssClient } from "../client/dist/index.js";
       const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer: () => "" });
       const order: Order = { Article: "A-1", Delivery: { Street: "1 Example Road", Floor: 3 } };
       const orders: PlaceOrdersForm = [order];
       const numbers: CancelOrdersForm = [17, 18];
       export const placed: Promise<AcceptedEnvelope<"placeOrders">> = cbss.placeOrders(orders);
       export const first: Promise<number | undefined> = placed.then(({ Content }) => Content?.[0]?.Number);
       export const cancelled: Promise<number | null> = cbss.cancelOrders(numbers).then(({ Content }) => Content);
       // @ts-expect-error: of another operation
       cbss.placeOrders(numbers);`,
    );

    const flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--types", "", consumer];
    await expect(copy.run("tsc", "--ignoreConfig", ...flags)).resolves.toBe("");
  });

  it("have current generated code", async () => {
    for (const name of generated) await copy.runScript(`packages/${name}`, "check:generated");
  });

  it.each([
    ["placeOrders", [{ Article: "A-1" }], [{ Number: 17 }]],
    ["cancelOrders", [17, 18], 1],
  ])(
    "include %s, which the client calls, the sandbox refuses with 501, and a server that has it accepts",
    async (operation, form, result) => {
      const [unknown, accepted, conflict] = await runInCopy<Record<string, unknown>[]>(`
      import { createCbssClient } from "./packages/client/dist/index.js";
      import { createSandbox } from "./packages/sandbox/dist/index.js";
      import { createSigner } from "./packages/signature/dist/index.js";
      const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
      const answer = (status, body) => async () => Response.json(body, { status });
      const envelope = { IsSuccessful: true, Messages: [], ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z" };
      const servers = [
        createSandbox().fetch,
        answer(200, { ...envelope, Content: ${JSON.stringify(result)} }),
        answer(409, { Message: "A-2 is sold out." }),
      ];
      for (const fetch of servers) {
        const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer, fetch });
        print(await cbss.${operation}(${JSON.stringify(form)}).catch((error) => ({ ...error.toJSON(), httpError: error.httpError })));
      }`);

      expect(unknown).toMatchObject({ code: "ERR_CBSS_HTTP", response: { status: 501 }, operation });
      expect(unknown).toHaveProperty("httpError.Message", expect.stringContaining(operation));
      expect(accepted).toMatchObject({ IsSuccessful: true, Content: result });
      expect(conflict).toMatchObject({
        code: "ERR_CBSS_HTTP",
        response: { status: 409 },
        operation,
        mayHaveBeenApplied: false,
      });
    },
  );

  it("are in the contract suite's plan, and get a verdict each in a run against the sandbox", async () => {
    const [planned, report] = await runInCopy<[string[], Report]>(`
      import { planSuite, runSuite } from "./packages/contract-server/dist/index.js";
      import { createSandbox } from "./packages/sandbox/dist/index.js";
      const credentials = {
        clientCode: "SANDBOX", clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt",
        password: "sandbox-password",
        newValues: { NewEmailAddress: "mei@example.com", NewMobilePhoneNumber: "+447700900123" },
      };
      const options = { baseUrl: "http://127.0.0.1:1", credentials, fetch: createSandbox({ xmlWorks: true }).fetch, allowChanges: "one" };
      print(planSuite(options).checks.map(({ id }) => id));
      print(await runSuite(options));`);

    expect(new Set(report.checks.map(({ id }) => id))).toEqual(new Set(planned));
    for (const operation of ["placeOrders", "cancelOrders"]) {
      const checks = report.checks.filter((check) => check.operation === operation);
      expect(checks.length).toBeGreaterThan(20);
      expect(checks).toContainEqual(
        expect.objectContaining({ id: `${operation}.signature.none`, result: "confirmed" }),
      );
    }
    expect(planned).toContain("placeOrders.query.Priority.default");
    const ours = report.checks.filter(({ operation }) => operation?.startsWith("start"));
    expect(ours.filter(({ result }) => result === "contradicted")).toEqual([]);
  });
});

/** Runs a module in the copy; resolves to the values that it prints with `print`. */
async function runInCopy<Printed extends readonly unknown[]>(module: string): Promise<Printed> {
  const print = "const print = (value) => console.log(JSON.stringify(value));";
  const printed = await copy.run("node", "--input-type=module", "--eval", print + module);
  const lines = printed.trim().split("\n");
  return lines.map((line) => JSON.parse(line)) as unknown as Printed;
}
