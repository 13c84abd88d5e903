import type { UserConfig } from "tsdown";

// One build, so that the command and `diagnose` share code with `index`. Only the command imports from Node.
const config: UserConfig = {
  entry: ["src/index.ts", "src/diagnose.ts", "src/cli.ts"],
  platform: "neutral",
  target: "es2023",
  tsconfig: "tsconfig.published.json",
  dts: { entry: ["src/index.ts", "src/diagnose.ts"] },
  deps: { neverBundle: [/^node:/] },
};

export default config;
