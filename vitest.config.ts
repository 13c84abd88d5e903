// Every test suite with its time-outs, so that an editor runs a test as CI does. A suite is a package, or a folder of one whose
// tests are heavy. Those have a slash in their names: `vitest run --project '!*/*'` leaves them out.
import { basename, dirname, join } from "node:path";
import {
  configDefaults,
  defineConfig,
  type TestProjectInlineConfiguration,
  type ViteUserConfig,
} from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** Where @cbss/signature finds SHA-256. */
    backEnd: "crypto.hash" | "crypto.subtle";
  }
}

type Options = NonNullable<TestProjectInlineConfiguration["test"]>;
type Suite = Options & { root: string; name: string };

const perTest = (testTimeout: number, hookTimeout = 120_000): Options => ({ testTimeout, hookTimeout });

const suites: Suite[] = [
  quick("docs", { exclude: ["samples", "site"] }),
  heavy("docs/samples", perTest(120_000)),
  // One file after the other: each has a browser, and the one on a sub-path builds the site once more.
  heavy("docs/site", { fileParallelism: false }),
  quick("packages/client"),
  quick("packages/contract-client", { exclude: ["runtimes"] }),
  heavy("packages/contract-client/runtimes"),
  // What is installed is loaded into the worker, and must not meet what another file has loaded.
  quick("packages/contract-packages", { exclude: ["apps", "runtimes", "weekly"], isolate: true }),
  heavy("packages/contract-packages/runtimes", {
    globalSetup: inRepository("packages/contract-packages/runtimes/global-setup.ts"),
  }),
  // One file after the other: each installs and builds apps with every core.
  heavy("packages/contract-packages/weekly", {
    globalSetup: inRepository("packages/contract-packages/runtimes/global-setup.ts"),
    fileParallelism: false,
    ...perTest(300_000, 300_000),
  }),
  quick("packages/contract-server"),
  quick("packages/internal"),
  quick("packages/sandbox", { exclude: ["load"] }),
  heavy("packages/sandbox/load"),
  ...onBothBackEnds("packages/signature"),
  quick("packages/testing"),
  quick("spec"),
  quick("tools/bench", { exclude: ["gate"] }),
  heavy("tools/bench/gate", perTest(300_000, 300_000)),
  quick("tools/house"),
  quick("tools/release", { exclude: ["rehearsal"], isolate: true, ...perTest(120_000) }),
  heavy("tools/release/rehearsal", perTest(300_000, 300_000)),
];

// Each package's `vitest.config.ts` is this one: started in its folder, Vitest takes its suites alone.
const startedIn = process.cwd();
const here = suites.filter(({ root }) => startedIn === root || startedIn === import.meta.dirname);

const config: ViteUserConfig = defineConfig({ test: { projects: here.map((test) => ({ test })) } });
export default config;

/** A package's tests, but for its heavy folders. Nothing is patched, so files share a worker, which starts them faster. */
function quick(root: string, { exclude = [], ...options }: Options = {}): Suite {
  const excluded = [...configDefaults.exclude, ...exclude.map((folder) => `${folder}/**`)];
  return suite(root, basename(root), { isolate: false, exclude: excluded, ...options });
}

/** The tests in one folder of a package. */
function heavy(folder: string, options: Options = {}): Suite {
  const root = dirname(folder);
  return suite(root, `${basename(root)}/${basename(folder)}`, { dir: inRepository(folder), ...options });
}

/** Every test runs as Node is, and in processes from which `crypto.hash` was taken away. */
function onBothBackEnds(root: string): Suite[] {
  return [
    suite(root, "signature:crypto.hash", { provide: { backEnd: "crypto.hash" } }),
    suite(root, "signature:crypto.subtle", {
      provide: { backEnd: "crypto.subtle" },
      setupFiles: [inRepository(`${root}/test/without-node-hash.ts`)],
      // The command runs on Node alone.
      exclude: [...configDefaults.exclude, "src/cli.test.ts", "src/command/**"],
    }),
  ];
}

function suite(root: string, name: string, options: Options): Suite {
  const setupFiles = [inRepository("packages/testing/src/after-each-file.ts"), ...(options.setupFiles ?? [])];
  return { ...perTest(60_000), ...options, setupFiles, root: inRepository(root), name };
}

function inRepository(folder: string): string {
  return join(import.meta.dirname, folder);
}
