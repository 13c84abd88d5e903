/**
 * Serves a folder on loopback as a static host does: under a path, and with a content security policy if one is given.
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentTypeOf } from "./content-type-of.ts";

export interface ServedFolder extends AsyncDisposable {
  readonly url: string;
  /** The number of gzipped bytes sent since the last reset. */
  readonly sent: { bytes: number };
}

/** Serves a folder on a free port. */
export async function serveFolder(
  folder: string,
  { base = "/", headers = {} }: { base?: string; headers?: Record<string, string> } = {},
): Promise<ServedFolder> {
  const sent = { bytes: 0 };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site.test").pathname);
    const file = path.slice(base.length - 1).replace(/\/$/, "/index.html");
    const body = path.startsWith(base)
      ? await readFile(join(folder, join("/", file))).catch(() => undefined)
      : undefined;
    const packed = gzipSync(body ?? "");
    sent.bytes += packed.length;
    response
      .writeHead(body ? 200 : 404, {
        ...headers,
        "Content-Type": contentTypeOf(file),
        "Content-Encoding": "gzip",
      })
      .end(packed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
