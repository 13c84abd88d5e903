import { defineConfig, type UserConfig } from "tsdown";

// One graph, so that the command shares the core with `index` and does not carry a copy. `index` imports nothing of
// Node's (a test holds it to that); `node` and `cli` reach Node's modules only by their `node:` names.
const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/node.ts", "src/cli.ts"],
  platform: "neutral",
  target: "es2023",
  dts: { entry: ["src/index.ts", "src/node.ts"] },
  deps: { neverBundle: [/^node:/] },
});
export default config;
