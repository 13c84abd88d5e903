/**
 * Starts a real Chromium: Debian's where it is installed, otherwise the one of runtimes/package.json.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withFileLock } from "./with-file-lock.ts";

/** What our tests use of Playwright's page; its own types are there only after fetching. */
export interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Result>(expression: string): Promise<Result>;
}

/** What our tests use of Playwright's browser. */
export interface Browser {
  newPage(): Promise<Page>;
  version(): string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../runtimes/", import.meta.url));
const debian = "/usr/bin/chromium";
// It has no sandbox as root, and would look for its maker's servers.
const args = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
];

/** What a test may choose. */
export interface LaunchOptions {
  /** Keeps pages for the Back button as people's browsers do. Playwright turns that off: its own `goBack` waits for a load. */
  readonly hasBackForwardCache?: boolean;
}

/**
 * A headless Chromium, to be closed by the caller; undefined where this machine cannot have one, except in CI: skipped, a claim
 * that nobody has checked would look like one that holds. Fetch the runtimes first.
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

/** The program of the package, unpacked once beside it, with the libraries that a bare Debian lacks. */
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
  // In a process of its own, since it unpacks to TMPDIR, and the libraries only where it believes to be there.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    env,
  });
  // Its own says where fonts are on the machine that it is made for. Without any, Chromium ends at the first <select>.
  writeFileSync(`${unfinished}/fonts/fonts.conf`, `<fontconfig><dir>${place}/fonts</dir></fontconfig>`);
  renameSync(unfinished, place);
}
