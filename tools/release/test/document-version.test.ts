import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@cbss/testing";
import { expect, it } from "vitest";
import { documentVersion, followPackage, packageVersion } from "../src/release/document-version.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

it("the document's info.version is the version of @cbss/openapi", async () => {
  expect(await documentVersion(root)).toBe(await packageVersion(root));
});

it("the version step writes the package's version into the document, and changes no other byte", async () => {
  const folder = temporaryFolder();
  await mkdir(join(folder, "spec"));
  await cp(join(root, "spec/openapi.yaml"), join(folder, "spec/openapi.yaml"));
  await writeFile(join(folder, "spec/package.json"), '{ "version": "7.8.9" }');
  const before = await readFile(join(root, "spec/openapi.yaml"), "utf8");
  const now = await documentVersion(root);

  await followPackage(folder);

  const after = await readFile(join(folder, "spec/openapi.yaml"), "utf8");
  expect(after).toBe(before.replace(`\n  version: ${now}\n`, "\n  version: 7.8.9\n"));
  expect(await documentVersion(folder)).toBe("7.8.9");
});
