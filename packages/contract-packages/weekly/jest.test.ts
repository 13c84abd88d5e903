import { join } from "node:path";
import { consumerIn, findRuntimes } from "@cbss/testing";
import { beforeAll, expect } from "vitest";
import { runtimeTest } from "../runtimes/runtime-test.ts";
import { installApp } from "./install-app.ts";

const { "node-20": node20, "node-24": node24 } = findRuntimes();
const jest = "../node_modules/jest/bin/jest.js";
const asModules = ["--experimental-vm-modules", jest];

let installed: string;
beforeAll(async () => {
  installed = (await installApp("jest")).folder;
});

const rows = [
  { folder: "es-modules", how: "ES modules, Node 20", program: node20, args: asModules, passed: 1 },
  { folder: "jsdom", how: "ES modules, jsdom, Node 20", program: node20, args: asModules, passed: 2 },
  { folder: "babel", how: "CommonJS by Babel, Node 20", program: node20, args: [jest], passed: 1 },
  { folder: "ts-jest", how: "CommonJS by ts-jest, Node 20", program: node20, args: [jest], passed: 1 },
  { folder: "require-esm", how: "CommonJS, Node 24", program: node24, args: asModules, passed: 1 },
];

for (const { folder, how, program, args, passed } of rows) {
  const title = `passes a test that makes a signed call to sandbox.fetch, in Jest: ${how}`;
  runtimeTest({ runtime: "Jest", how, program, title }, async (node, tell) => {
    const app = consumerIn(join(installed, folder));
    tell((await app.run(node, [jest, "--version"])).trim());

    const report = await app.run(node, [...args, "--json"]);

    expect(JSON.parse(report)).toMatchObject({ success: true, numPassedTests: passed });
  });
}
