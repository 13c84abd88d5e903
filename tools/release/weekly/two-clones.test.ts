import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type CacheServer, fetchRuntimes, publicPackages, startCacheServer } from "@cbss/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clone, cloneWorkingTree, install } from "../rehearsal/clone.ts";
import { run } from "../src/run.ts";

let first: Clone;
let second: Clone;
beforeAll(async () => {
  await fetchRuntimes();
  first = await cloneWorkingTree();
  await install(first);
  second = await cloneWorkingTree();
  await install(second);
});

describe("two clones of one commit, in different folders, built one after the other", () => {
  it("give byte-identical tarballs, whatever the time zone, the language and the umask", async () => {
    await build(first, ["@cbss/release^..."], "umask 022; export TZ=UTC LANG=C;");
    await build(second, ["@cbss/release^..."], "umask 077; export TZ=Asia/Kolkata LANG=de_DE.UTF-8;");

    const [one, other] = [await digests(first), await digests(second)];

    expect(Object.keys(one).sort()).toEqual(publicPackages.map(({ name }) => name).sort());
    expect(other).toEqual(one);
  });

  describe("with a cache server between them", () => {
    let server: CacheServer;
    beforeAll(async () => {
      server = await startCacheServer();
    });
    afterAll(() => server?.close());

    it("build once: the clone with an empty cache gets everything from the server", async () => {
      const packages = ["@cbss/types", "@cbss/signature"];
      const variables = Object.entries(server.variables).map(([name, value]) => `${name}=${value}`);
      const setting = `export ${variables.join(" ")};`;
      for (const { folder } of [first, second]) await rm(join(folder, ".turbo/cache"), { recursive: true });

      const filled = await build(first, packages, setting);
      const hit = await build(second, packages, setting);

      expect(filled).toMatch(/Cached: +0 cached, 3 total/);
      expect(hit).toMatch(/Cached: +3 cached, 3 total/);
      expect(hit).toContain("FULL TURBO");
    });

    it("build twice if the server is not configured: it is off by default", async () => {
      await rm(join(second.folder, ".turbo/cache"), { recursive: true });

      expect(await build(second, ["@cbss/types"])).toMatch(/Cached: +0 cached/);
    });
  });
});

function build({ folder }: Clone, packages: string[], setting = ""): Promise<string> {
  const filters = packages.map((name) => `--filter='${name}'`).join(" ");
  const unset = "unset TURBO_API TURBO_TOKEN TURBO_TEAM TURBO_HASH; export TURBO_TELEMETRY_DISABLED=1;";
  return run("sh", ["-c", `${unset} ${setting} pnpm exec turbo run build ${filters}`], folder);
}

/** The digest of each tarball that a clone packs. */
async function digests({ folder }: Clone): Promise<Record<string, string>> {
  const script = `const { pack } = await import(process.argv[1]); console.log(JSON.stringify(await pack(process.argv[2])));`;
  const place = join(folder, "..");
  const args = ["--input-type=module", "--eval", script, join(folder, "packages/testing/src/pack.ts"), place];
  const tarballs: Record<string, string> = JSON.parse(await run(process.execPath, args, folder));
  const all = Object.entries(tarballs).map(async ([name, tarball]) => {
    return [
      name,
      createHash("sha256")
        .update(await readFile(tarball))
        .digest("hex"),
    ];
  });
  return Object.fromEntries(await Promise.all(all));
}
