import { defineConfig, type ViteUserConfig } from "vitest/config";
import { Tables } from "./tables.ts";

const config: ViteUserConfig = defineConfig({
  test: {
    dir: "runtimes",
    globalSetup: "runtimes/global-setup.ts",
    reporters: ["default", new Tables()],
    testTimeout: 60_000,
  },
});
export default config;
