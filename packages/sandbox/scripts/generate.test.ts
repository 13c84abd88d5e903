import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { expect, test } from "vitest";

const run = promisify(execFile);
const home = fileURLToPath(new URL("..", import.meta.url));
const generate = (...args: string[]) =>
  run(process.execPath, ["scripts/generate.ts", ...args], { cwd: home });

test("the table in the repository is the one that the document gives", async () => {
  await expect(generate("--check")).resolves.toMatchObject({ stderr: "" });
});

test("a table that is not current is one sentence and exit 1", async () => {
  const output = join(temporaryFolder(), "operations.ts");
  writeFileSync(output, "");

  await expect(generate("--check", "--output", output)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/operations\.ts is not current: run `pnpm generate`\.\n$/),
  });
});

test("an operation that is only in the document answers 501, without a line by hand", async () => {
  const copy = temporaryFolder();
  cpSync(join(home, "src"), join(copy, "src"), { recursive: true });
  cpSync(join(home, "package.json"), join(copy, "package.json"));
  symlinkSync(join(home, "node_modules"), join(copy, "node_modules"));
  const document = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"),
  );
  const [first] = Object.values(document.paths) as { post: object }[];
  document.paths["/api/Customer/ChangeAddress/1/PasswordAndNewAddress"] = {
    post: { ...first?.post, operationId: "startAddressChange" },
  };
  writeFileSync(join(copy, "openapi.json"), JSON.stringify(document));

  await generate(
    "--document",
    join(copy, "openapi.json"),
    "--output",
    join(copy, "src/generated/operations.ts"),
  );
  const script = `
    const { createSandbox } = await import("./src/index.ts");
    const url = "https://cbss.test/api/Customer/ChangeAddress/1/PasswordAndNewAddress?Signature=x";
    const response = await createSandbox().fetch(url, { method: "POST" });
    console.log(response.status, await response.text());`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: copy });

  expect(stdout).toBe('501 {"Message":"The sandbox does not reproduce startAddressChange yet."}\n');
});
