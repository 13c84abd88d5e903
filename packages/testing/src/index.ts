// Temporary folders and programs
export { startProgram } from "./start-program.ts";
export {
  type ProgramResult,
  type Running,
  type RunOptions,
  runProgram,
  spawnProgram,
} from "./run-program.ts";
export { temporaryFolder } from "./temporary-folder.ts";
export { freePort } from "./free-port.ts";
// Pages in a browser
export { type Browser, type LaunchOptions, launchChromium, type Page } from "./launch-chromium.ts";
export { findPageFaults, type ResizablePage } from "./find-page-faults.ts";
export { contentTypeOf } from "./content-type-of.ts";
export { type ServedFolder, serveFolder } from "./serve-folder.ts";
// The packed packages, and a registry with them
export { type Consumer, consumerIn, createConsumer } from "./consumer.ts";
export { pack } from "./pack.ts";
export { type PublicPackage, publicPackages } from "./public-packages.ts";
export { publish, scopeLine, signUp } from "./publish.ts";
export { type SizeLimit, sizeLimits } from "./size-limits.ts";
export { filesIn, tarballProblems } from "./tarball-problems.ts";
export { typeCheck } from "./type-check.ts";
export { type Registry, startVerdaccio } from "./verdaccio.ts";
// Runtimes and tools from a registry
export { fetchNodes, fetchRuntimes, findRuntimes, type Runtimes } from "./fetch-runtimes.ts";
export { type CacheServer, startCacheServer } from "./start-cache-server.ts";
export { runTool, type Tool, toolFile } from "./tool.ts";
