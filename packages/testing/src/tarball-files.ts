/**
 * The contents of the tarball of each public package. The tarball also contains the files that a listed module imports: the
 * chunks of a bundle, whose names the bundler chooses.
 */

/** In every tarball. */
const always = ["LICENSE", "README.md", "package.json"];

/** In every tarball of a package that has had a release. */
export const changelog = "CHANGELOG.md";

/** The files of each package by name. A `*` is any file in the folder or below it whose name does not start with a dot. */
export const tarballFiles: Readonly<Record<string, readonly string[]>> = {
  "@cbss/openapi": [
    ...always,
    "dist/arazzo.yaml",
    "dist/openapi-3.0.json",
    "dist/openapi.json",
    "dist/openapi.yaml",
    // The document names each file. A lint rule rejects any other file.
    "examples/*",
    "spectral.yaml",
    "vectors/signature.json",
    "vectors/signature.schema.json",
  ],
  "@cbss/types": [...always, ...modules("index")],
  "@cbss/signature": [...always, ...modules("index", "diagnose"), "dist/cli.js"],
  "@cbss/client": [...always, ...modules("index")],
  "@cbss/sandbox": [
    ...always,
    ...modules("index", "node", "vitest", "msw"),
    "dist/cli.js",
    "THIRD-PARTY-LICENSES.txt",
    "config.schema.json",
  ],
  "@cbss/contract-server": [...always, ...modules("index", "vitest"), "dist/cli.js"],
};

function modules(...names: readonly string[]): string[] {
  return names.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]);
}
