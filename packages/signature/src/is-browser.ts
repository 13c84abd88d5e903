// Seen on 2026-11-22: workerd has WorkerGlobalScope (its global is not an instance of it) and, at old compatibility
// dates, importScripts; a Deno worker's global is an instance, but Deno has Node's hash; jsdom brings a document to
// Node. The user agent is not used, because an app can set any for its web view.
import { nodeHash } from "./node-hash.ts";

interface BrowserLike {
  document?: unknown;
  WorkerGlobalScope?: new () => unknown;
}

/** Returns whether this is a page or a worker of a browser, where anyone who opens the page can read everything. */
export function isBrowser(scope: BrowserLike): boolean {
  if (nodeHash) return false;
  const { document, WorkerGlobalScope } = scope;
  return document !== undefined || (WorkerGlobalScope !== undefined && scope instanceof WorkerGlobalScope);
}
