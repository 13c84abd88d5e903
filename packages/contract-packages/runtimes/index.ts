// What other packages use of these: programs, a browser, tools that run on Node, a registry, and the packed packages.

export { type Consumer, consumerIn, createConsumer } from "../test/consumer.ts";
export { pack } from "../test/pack.ts";
export { type PublicPackage, publicPackages } from "../test/public-packages.ts";
export { filesIn, tarballProblems } from "../test/tarball-problems.ts";
export { type TemporaryFolder, temporaryFolder } from "../test/temporary-folder.ts";
export { typeCheck } from "../test/type-check.ts";
export { fetchNodes, fetchRuntimes, type Runtimes } from "./fetch-runtimes.ts";
export { type Browser, launchChromium, type Page } from "./launch-chromium.ts";
export { publish, scopeLine, signUp } from "./publish.ts";
export { type CacheServer, startCacheServer } from "./start-cache-server.ts";
export { type Tool, toolFile } from "./tool.ts";
export { type Registry, startVerdaccio } from "./verdaccio.ts";
