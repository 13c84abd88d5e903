import { defineConfig, type ViteUserConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    backEnd: "crypto.hash" | "crypto.subtle";
  }
}

// Every test runs on both back ends: once as Node is, and once in processes from which `crypto.hash` was taken away.
const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      { test: { name: "crypto.hash", provide: { backEnd: "crypto.hash" } } },
      {
        test: {
          name: "crypto.subtle",
          provide: { backEnd: "crypto.subtle" },
          setupFiles: ["test/without-node-hash.ts"],
          // The command runs on Node alone.
          exclude: ["src/cli.test.ts", "src/command/**", "**/node_modules/**"],
        },
      },
    ],
  },
});

export default config;
