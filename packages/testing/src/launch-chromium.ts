/**
 * Starts a real Chromium: Debian's if it is installed, otherwise the one in runtimes/package.json.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withFileLock } from "./with-file-lock.ts";

/** The methods of Playwright's page that our tests use. Playwright's own types exist only after `fetchRuntimes`. */
export interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Result>(expression: string): Promise<Result>;
}

/** The methods of Playwright's browser that our tests use. */
export interface Browser {
  newPage(): Promise<Page>;
  version(): string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../runtimes/", import.meta.url));
const debian = "/usr/bin/chromium";
// As root, Chromium runs only without its sandbox. Without the other flags, it would contact Google's servers.
const args = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
];

/** What a test can choose. */
export interface LaunchOptions {
  /** Whether Chromium keeps a page in memory for the Back button, as it does for people. Playwright's `goBack` then never ends. */
  readonly hasBackForwardCache?: boolean;
}

/**
 * Starts a headless Chromium, which the caller closes. Returns undefined if there is no Chromium for this machine. In CI, it
 * throws instead, because a skipped test would look like one that passed. Call `fetchRuntimes` first.
 */
export async function launchChromium({
  hasBackForwardCache = false,
}: LaunchOptions = {}): Promise<Browser | undefined> {
  const found = existsSync(debian) ? { executablePath: debian } : await unpackedChromium();
  if (!found && process.env["CI"])
    throw new Error("There is no Chromium for this machine, and CI requires one: install Debian's.");
  const ignoreDefaultArgs = hasBackForwardCache ? ["--disable-back-forward-cache"] : [];
  const options = { ...found, args, ignoreDefaultArgs };
  return found && require(`${folder}node_modules/playwright-core`).chromium.launch(options);
}

interface Program {
  executablePath: string;
  env: Record<string, string | undefined>;
}

/** Unpacks the program of the package once beside it, with the libraries that a minimal Debian lacks. */
async function unpackedChromium(): Promise<Program | undefined> {
  const manifest = `${folder}node_modules/@sparticuz/chromium/package.json`;
  if (!existsSync(manifest)) return undefined;
  const place = `${folder}node_modules/.chromium-${require(manifest).version}`;
  await withFileLock(`${folder}node_modules/.unpacking`, () => unpack(place));
  const env = { ...process.env, LD_LIBRARY_PATH: `${place}/al2023/lib`, FONTCONFIG_PATH: `${place}/fonts` };
  return { executablePath: `${place}/chromium`, env };
}

async function unpack(place: string): Promise<void> {
  if (existsSync(place)) return;
  const unfinished = `${place}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  // In a separate process, since the package unpacks to TMPDIR. It unpacks the libraries only if this variable names AWS Lambda.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    env,
  });
  // The package's own file has the font folders of AWS Lambda. Without fonts, Chromium exits at the first <select>.
  writeFileSync(`${unfinished}/fonts/fonts.conf`, `<fontconfig><dir>${place}/fonts</dir></fontconfig>`);
  renameSync(unfinished, place);
}
