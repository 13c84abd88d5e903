import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publicPackages, typeCheck } from "@cbss/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { installPacked } from "./install.ts";

let consumer: Awaited<ReturnType<typeof installPacked>>;
beforeAll(async () => {
  consumer = await installPacked();
}, 120_000);

describe("the packed packages, installed by npm into an empty folder, on the machine's Node", () => {
  it("make a signed call with import", async () => {
    expect(JSON.parse(await consumer.run("node", ["call.mjs"]))).toEqual({ accepted: true, delivered: 1 });
  });

  it("make a signed call with require()", async () => {
    expect(JSON.parse(await consumer.run("node", ["call.cjs"]))).toEqual({ accepted: true, delivered: 1 });
  });

  it("can be imported without the web's globals, as in Jest's jsdom", async () => {
    const missing = ["TextEncoder", "TextDecoder", "fetch", "Request", "Response", "Headers", "crypto"];
    const program = `
      for (const name of ${JSON.stringify(missing)}) delete globalThis[name];
      for (const name of ["client", "signature", "signature/diagnose", "sandbox"]) await import("@cbss/" + name);
    `;

    expect(await consumer.run("node", ["--input-type=module", "--eval", program])).toBe("");
  });

  it("send a rejection to another thread by its toJSON(), with its code and without the password", async () => {
    const arrived = await consumer.run("node", ["error-from-worker.mjs"]);

    expect(JSON.parse(arrived)).toMatchObject({
      name: "RejectedError",
      code: "ERR_CBSS_REJECTED",
      operation: "startEmailAddressChange",
      mayHaveBeenApplied: false,
    });
    expect(arrived).not.toContain("a-wrong-password");
  });

  it("check the installed sandbox, and contradict nothing", async () => {
    expect(JSON.parse(await consumer.run("node", ["check-server.mjs"]))).toMatchObject({ contradicted: 0 });
  });

  it.each(["cbss-signature", "cbss-sandbox", "cbss-contract"])("have the command %s", async (command) => {
    expect(await consumer.run(`node_modules/.bin/${command}`, ["--help"])).toContain(`Usage: ${command}`);
  });

  it.each(["nodenext", "bundler"] as const)(
    "type-check in a strict consumer under moduleResolution %s, including their libraries",
    async (moduleResolution) => {
      const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

      expect(await typeCheck(consumer, tsc, moduleResolution)).toBe("");
    },
  );
});

it("installs every library only once, according to npm's bill of materials", async () => {
  const { components } = JSON.parse(await consumer.run("npm", ["sbom", "--sbom-format=cyclonedx"]));
  const names = (components as { name: string }[]).map(({ name }) => name);

  expect(names).toEqual(expect.arrayContaining(["@cbss/client", "ajv", "openapi-fetch", "yaml"]));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe("the public packages", () => {
  it("depend on version ranges, and exactly on packages that share their version", () => {
    const together = ["@cbss/openapi", "@cbss/types", "@cbss/client"];
    for (const { name } of publicPackages) {
      const manifest = join(consumer.folder, "node_modules", name, "package.json");
      const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
      for (const [other, range] of Object.entries(dependencies)) {
        const exactly = together.includes(name) && together.includes(other);
        expect(range, `${name} on ${other}`).toMatch(exactly ? /^\d/ : /^\^\d/);
      }
    }
  });

  it.each([
    ["@cbss/openapi", []],
    ["@cbss/types", []],
    ["@cbss/signature", []],
    ["@cbss/client", ["@cbss/types", "openapi-fetch"]],
  ])("allow %s only the dependencies %j", (name, allowed) => {
    const { dependencies = {} } = publicPackages.find((found) => found.name === name) ?? {};

    expect(allowed).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  it("are dependencies of this package, so that they are built before they are packed", () => {
    const { devDependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

    expect(Object.keys(devDependencies)).toEqual(
      expect.arrayContaining(publicPackages.map(({ name }) => name)),
    );
  });
});
