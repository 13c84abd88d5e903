import { fileURLToPath } from "node:url";
import * as client from "@cbss/client";
import { buildSync } from "esbuild";
import { expect, it } from "vitest";

const here = fileURLToPath(new URL("..", import.meta.url));

/** Returns whether openapi-fetch is in the bundle of a program that imports one export of the client. */
function hasOpenapiFetch(name: string): boolean {
  const { metafile } = buildSync({
    stdin: { contents: `export { ${name} } from "@cbss/client";`, resolveDir: here },
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).some(
    ([file, { bytesInOutput }]) => file.includes("openapi-fetch") && bytesInOutput > 0,
  );
}

it("a bundle contains openapi-fetch only if it imports createCbssApi", () => {
  expect(Object.keys(client).filter(hasOpenapiFetch)).toEqual(["createCbssApi"]);
});
