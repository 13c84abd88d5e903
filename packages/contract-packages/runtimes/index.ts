// What other packages' tests use of the runtimes: programs, a browser, and tools that run on Node.
export { fetchNodes, fetchRuntimes, type Runtimes } from "./fetch-runtimes.ts";
export { type Browser, launchChromium, type Page } from "./launch-chromium.ts";
export { type Tool, toolFile } from "./tool.ts";
