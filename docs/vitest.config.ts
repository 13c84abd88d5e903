import { configDefaults, defineConfig, type ViteUserConfig } from "vitest/config";

// The tests in site/ take the built site and a browser: `pnpm run test:packages`.
const config: ViteUserConfig = defineConfig({ test: { exclude: [...configDefaults.exclude, "site/**"] } });
export default config;
