import { defineConfig, type UserConfig } from "tsdown";

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/vitest.ts", "src/cli.ts"],
  platform: "neutral",
  target: "es2023",
  dts: { entry: ["src/index.ts", "src/vitest.ts"] },
  deps: { neverBundle: [/^node:/] },
});
export default config;
