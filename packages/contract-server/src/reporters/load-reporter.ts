import type { Reporter } from "./reporter.ts";

const LOADERS: Readonly<Record<"pretty" | "json" | "junit" | "html", () => Promise<Reporter>>> = {
  pretty: async () => (await import("./pretty.ts")).reportPretty,
  json: async () => (await import("./json.ts")).reportJson,
  junit: async () => (await import("./junit.ts")).reportJunit,
  html: async () => (await import("./html.ts")).reportHtml,
};

/** Loads a reporter by its name. */
export function loadReporter(name: keyof typeof LOADERS): Promise<Reporter> {
  return LOADERS[name]();
}
