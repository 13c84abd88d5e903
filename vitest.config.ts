// Every test suite with its time-outs, so that an editor runs a test as CI does. A suite is a package, or those tests of one that
// are too heavy for each run. They have a slash in their names: `vitest run --project '!*/*'` leaves them out.
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

const PATIENT = perTest(300_000, 300_000);
const NEVER_QUICK = [...configDefaults.exclude, "**/.generated/**", "weekly/**"];
/** Each starts the command for every test, runs all checks dozens of times, or has a browser. */
const WHOLE_COMMANDS = ["test/{browser,cli,curl,hostile-*,learn,mutation,settings,target,vitest}.test.ts"];
const HEAVY_ON_THE_CLIENT = ["test/added-operations", "test/secrets-in-errors.test.ts"];
/** Each keeps a server busy or waiting for seconds, or has a browser. */
const HARD_ON_THE_SERVER = [
  "src/{cli,node-limits}.test.ts",
  "test/{any-*,random-requests,stress}.test.ts",
  "test/{not-a-page,page-in-a-browser}.test.ts",
  "test/framework/socket.test.ts",
];

const suites: Suite[] = [
  quick("docs", { exclude: ["samples", "site", "tutorials"] }),
  heavy("docs/samples", perTest(120_000)),
  // Each file has a browser: more than two are too many for a small machine.
  heavy("docs/site", { maxWorkers: 2 }),
  heavy("docs/tutorials", { globalSetup: inRepository("docs/tutorials/set-up.ts"), ...perTest(300_000) }),
  quick("packages/client"),
  quick("packages/contract-client", { exclude: ["runtimes", ...HEAVY_ON_THE_CLIENT] }),
  heavy("packages/contract-client/runtimes"),
  // One generates and builds four packages, the other makes 11,700 calls.
  slow("packages/contract-client", HEAVY_ON_THE_CLIENT),
  // What is installed is loaded into the worker, and must not meet what another file has loaded.
  quick("packages/contract-packages", {
    exclude: ["apps", "runtimes", "test/installed.test.ts"],
    isolate: true,
  }),
  // Installs with npm.
  slow("packages/contract-packages", ["test/installed.test.ts"], { isolate: true }),
  heavy("packages/contract-packages/runtimes", {
    globalSetup: inRepository("packages/contract-packages/runtimes/global-setup.ts"),
  }),
  // One file after the other: each installs and builds apps with every core.
  heavy("packages/contract-packages/weekly", {
    globalSetup: inRepository("packages/contract-packages/runtimes/global-setup.ts"),
    fileParallelism: false,
    ...PATIENT,
  }),
  quick("packages/contract-server", { exclude: WHOLE_COMMANDS }),
  slow("packages/contract-server", WHOLE_COMMANDS),
  // Every spelling of every secret, up to four deep.
  slow("packages/internal", ["src/secrets/repeats-secret.test.ts"]),
  quick("packages/internal", { exclude: ["src/secrets/repeats-secret.test.ts"] }),
  quick("packages/sandbox", { exclude: ["load", ...HARD_ON_THE_SERVER] }),
  slow("packages/sandbox", HARD_ON_THE_SERVER),
  heavy("packages/sandbox/load"),
  ...onBothBackEnds("packages/signature"),
  quick("packages/testing"),
  // Builds copies of the document.
  slow("spec", ["test/build.test.ts"]),
  quick("spec", { exclude: ["test/build.test.ts"] }),
  // Short runs of the benchmarks.
  slow("tools/bench", ["test/smoke.test.ts"]),
  quick("tools/bench", { exclude: ["gate", "test/smoke.test.ts"] }),
  heavy("tools/bench/gate", PATIENT),
  quick("tools/house"),
  quick("tools/release", { exclude: ["rehearsal", "test/check-bump"], isolate: true, ...perTest(120_000) }),
  // Packs, and compiles what it packs.
  slow("tools/release", ["test/check-bump"], { isolate: true, ...perTest(120_000) }),
  heavy("tools/release/rehearsal", PATIENT),
  ...["docs", "packages/contract-client", "tools/release"].map((root) => heavy(`${root}/weekly`, PATIENT)),
];

// Each package's `vitest.config.ts` is this one: started in its folder, Vitest takes its suites alone.
const startedIn = process.cwd();
const here = suites.filter(({ root }) => startedIn === root || startedIn === import.meta.dirname);

const config: ViteUserConfig = defineConfig({ test: { projects: here.map((test) => ({ test })) } });
export default config;

/** A package's tests, but for its heavy files and folders. Nothing is patched, so files share a worker, which starts them faster. */
function quick(root: string, { exclude = [], ...options }: Options = {}): Suite {
  const excluded = [...NEVER_QUICK, ...exclude.map(everythingIn)];
  return suite(root, basename(root), { isolate: false, exclude: excluded, ...options });
}

/** Those files and folders of a package's tests. */
function slow(root: string, files: readonly string[], options: Options = {}): Suite {
  return suite(root, `${basename(root)}/slow`, {
    isolate: false,
    include: files.map(everythingIn),
    ...options,
  });
}

function everythingIn(path: string): string {
  return path.endsWith(".ts") ? path : `${path}/**/*.test.*`;
}

/** The tests in one folder of a package. */
function heavy(folder: string, options: Options = {}): Suite {
  const root = dirname(folder);
  return suite(root, `${basename(root)}/${basename(folder)}`, { dir: inRepository(folder), ...options });
}

/** Every test runs as Node is, and in processes from which `crypto.hash` was taken away. */
function onBothBackEnds(root: string): Suite[] {
  const withoutNodeHash: Options = {
    provide: { backEnd: "crypto.subtle" },
    setupFiles: [inRepository(`${root}/test/without-node-hash.ts`)],
  };
  // The command runs on Node alone.
  const exclude = [...configDefaults.exclude, "src/cli.test.ts", "src/command/**"];
  // A diagnosis hashes hundreds of times.
  const diagnosis = ["src/diagnose.test.ts", "src/diagnose/**/*.test.ts"];
  const withNodeHash: Options = { provide: { backEnd: "crypto.hash" } };
  const commands = ["src/cli.test.ts"];
  return [
    suite(root, "signature:crypto.hash", {
      ...withNodeHash,
      exclude: [...configDefaults.exclude, ...commands],
    }),
    suite(root, "signature:crypto.hash/slow", { ...withNodeHash, include: commands }),
    suite(root, "signature:crypto.subtle", { ...withoutNodeHash, exclude: [...exclude, ...diagnosis] }),
    suite(root, "signature:crypto.subtle/slow", { ...withoutNodeHash, include: diagnosis }),
  ];
}

function suite(root: string, name: string, options: Options): Suite {
  const setupFiles = [inRepository("packages/testing/src/after-each-file.ts"), ...(options.setupFiles ?? [])];
  return { ...perTest(60_000), ...options, setupFiles, root: inRepository(root), name };
}

function inRepository(folder: string): string {
  return join(import.meta.dirname, folder);
}
