/**
 * A real Chromium, or a reason to skip. It declares only the types of Playwright that these tests use, because Playwright is downloaded, not installed.
 */
import { fetchRuntimes, type LaunchOptions, launchChromium } from "@cbss/testing";

export interface Tab {
  goto(url: string, options?: { waitUntil: "commit" }): Promise<unknown>;
  evaluate<Result>(script: string): Promise<Result>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(media: { media?: "screen" | "print"; colorScheme?: "light" | "dark" }): Promise<void>;
  fill(selector: string, value: string): Promise<void>;
  click(selector: string): Promise<void>;
  check(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  selectOption(selector: string, value: string | { label: string }): Promise<unknown>;
  setInputFiles(selector: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  goBack(): Promise<unknown>;
  addInitScript(script: string): Promise<unknown>;
  route(
    matches: string | ((url: URL) => boolean),
    handler: (route: { continue(): Promise<void>; abort(): Promise<void> }) => Promise<void>,
  ): Promise<unknown>;
  on(event: "console", listener: (message: { type(): string; text(): string }) => void): void;
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(event: "request", listener: (request: { url(): string }) => void): void;
  context(): {
    newCDPSession(tab: Tab): Promise<{ send(method: string, parameters: object): Promise<unknown> }>;
  };
  close(): Promise<void>;
}

export interface TabOptions {
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  javaScriptEnabled?: boolean;
  viewport?: { width: number; height: number };
}

export interface Chromium {
  newPage(options?: TabOptions): Promise<Tab>;
  version(): string;
  close(): Promise<void>;
}

/** Undefined if there is none for this machine. */
export async function openBrowser(options?: LaunchOptions): Promise<Chromium | undefined> {
  await fetchRuntimes();
  return (await launchChromium(options)) as unknown as Chromium | undefined;
}

/** A new tab. Without Chromium, the tests that need one are skipped. */
export function openTab(chromium: Chromium | undefined, options: TabOptions = {}): Promise<Tab> {
  if (!chromium) throw new Error("There is no Chromium on this machine.");
  return chromium.newPage(options);
}
