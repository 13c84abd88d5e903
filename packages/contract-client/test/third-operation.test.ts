import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { copyWorkspace, type WorkspaceCopy } from "./copy-of-workspace.ts";

/** The e-mail operation under another name: an operation of the same kind, which CBSS does not have. */
const invented = (text: string): string =>
  text
    .replaceAll("EmailAddress", "PostalAddress")
    .replaceAll("EmailAdress", "PostalAdress")
    .replaceAll("email-address", "postal-address")
    .replaceAll("email address", "postal address");

let copy: WorkspaceCopy;
beforeAll(async () => {
  copy = await copyWorkspace();
  await addInventedOperation(join(copy.folder, "spec"));
  await copy.runScript("spec", "build");
  for (const name of ["types", "signature", "client", "sandbox"]) {
    if (name !== "signature") await copy.runScript(`packages/${name}`, "generate");
    await copy.runScript(`packages/${name}`, "build");
  }
}, 120_000);

describe("an operation that is added to the document, and to nothing else", () => {
  it("passes the lint", async () => {
    await expect(copy.runScript("spec", "build")).resolves.toBeDefined();
  });

  it("has its types and its method, which type-check", async () => {
    const consumer = join(copy.folder, "packages/sandbox/consumer.ts");
    await writeFile(
      consumer,
      `import type { StartPostalAddressChangeForm } from "../types/dist/index.js";
       import { type AcceptedEnvelope, createCbssClient } from "../client/dist/index.js";
       const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer: () => "" });
       const form: StartPostalAddressChangeForm = { Password: "p", NewPostalAddress: "1 Example Road" };
       export const started: Promise<AcceptedEnvelope<"startPostalAddressChange">> = cbss.startPostalAddressChange(form);
       // @ts-expect-error: of another operation
       cbss.startPostalAddressChange({ Password: "p", NewEmailAddress: "mei@example.com" });`,
    );

    const flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--types", "", consumer];
    const printed = await copy.run("tsc", "--ignoreConfig", ...flags).catch(({ stdout }) => stdout);

    expect(printed).toBe("");
  });

  it("is called by the client, and answered 501 by the sandbox, which says so", async () => {
    const program = `
      import { createCbssClient } from "./packages/client/dist/index.js";
      import { createSandbox } from "./packages/sandbox/dist/index.js";
      import { createSigner } from "./packages/signature/dist/index.js";
      const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });
      const cbss = createCbssClient({ baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer, fetch: createSandbox().fetch });
      const error = await cbss
        .startPostalAddressChange({ Password: "sandbox-password", NewPostalAddress: "1 Example Road" })
        .catch((error) => error);
      console.log(JSON.stringify(error));`;

    const error = JSON.parse(await copy.run("node", "--input-type=module", "--eval", program));

    expect(error).toMatchObject({
      code: "ERR_CBSS_HTTP",
      status: 501,
      operation: "startPostalAddressChange",
    });
    expect(error.httpError.Message).toMatch(/startPostalAddressChange/);
  });
});

async function addInventedOperation(spec: string): Promise<void> {
  const file = join(spec, "openapi.yaml");
  const lines = (await readFile(file, "utf8")).split("\n");
  const path = block(lines, "  /api/Customer/ChangeEmailAddress/", /^ {2}\S/);
  const schemas = block(lines, "    StartEmailAddressChangeRequest:", /^ {4}(?!StartEmailAddressChange)\S/);
  lines.splice(schemas.end, 0, ...schemas.lines.map(invented));
  lines.splice(path.end, 0, ...path.lines.map(invented));
  await writeFile(file, lines.join("\n"));

  const examples = join(spec, "examples");
  for (const name of await readdir(examples, { recursive: true })) {
    if (!name.includes("start-email-address-change")) continue;
    const to = join(examples, invented(name));
    await copyFile(join(examples, name), to);
    await writeFile(to, invented(await readFile(to, "utf8")));
  }
}

/** The lines from the one that starts with `first` to before the next that matches `next`. */
function block(lines: string[], first: string, next: RegExp): { lines: string[]; end: number } {
  const start = lines.findIndex((line) => line.startsWith(first));
  const end = lines.findIndex((line, index) => index > start && next.test(line));
  if (start < 0 || end < 0) throw new Error(`the document has no block that begins with "${first}"`);
  return { lines: lines.slice(start, end), end };
}
