import type { UserConfig } from "tsdown";

const config: UserConfig = {
  entry: ["src/index.ts"],
  platform: "neutral",
  target: "es2023",
  tsconfig: "tsconfig.published.json",
  dts: true,
};

export default config;
