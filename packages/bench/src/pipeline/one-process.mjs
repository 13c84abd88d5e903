// Lint, bundle and types in one process, which reads the document once for lint and bundle: what three command lines do.
// Arguments: the document, the configuration of the linter ("-" for recommended), the folder for what is written.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire, enableCompileCache } from "node:module";

// Keeps compiled code from run to run: loading both programs is half of what this costs.
enableCompileCache();
const [document, configPath, folder] = process.argv.slice(2);
// From the packages that lint, bundle and generate, so that the versions are theirs.
const from = (manifest) => createRequire(new URL(manifest, import.meta.url));
const { bundle, createConfig, lint, loadConfig } = from("../../../../spec/package.json")(
  "@redocly/openapi-core",
);
const { default: openapiTS, astToString } = from("../../../types/package.json")("openapi-typescript");

const config =
  configPath === "-" ? await createConfig({ extends: ["recommended"] }) : await loadConfig({ configPath });
const steps = {};
const timed = async (step, work) => {
  const started = performance.now();
  const result = await work();
  steps[step] = performance.now() - started;
  return result;
};

const problems = await timed("lint", () => lint({ ref: document, config }));
for (const { message, location } of problems) console.error(message, location?.[0]?.pointer);
const bundled = await timed("bundle", () => bundle({ ref: document, config }));
const types = await timed("types", async () =>
  astToString(
    await openapiTS(bundled.bundle.parsed, {
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      defaultNonNullable: false,
      silent: true,
    }),
  ),
);

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/openapi.json`, `${JSON.stringify(bundled.bundle.parsed, null, 2)}\n`);
writeFileSync(`${folder}/openapi.ts`, types);
console.log(JSON.stringify({ problems: problems.length, steps }));
