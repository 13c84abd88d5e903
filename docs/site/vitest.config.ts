import { defineConfig, type ViteUserConfig } from "vitest/config";

// One file after the other: each has a browser, and the one on a sub-path builds the site once more.
const config: ViteUserConfig = defineConfig({ test: { dir: "site", fileParallelism: false } });
export default config;
