/**
 * The exports of an entry point as API Extractor reports them: in a fixed order, whatever files they are in.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from "@microsoft/api-extractor";

/** The report of one entry point of a package on disk, without comments. */
export function apiReport(folder: string, types: string, reports: string): string {
  mkdirSync(join(reports, "temp"), { recursive: true });
  const packageJsonFullPath = join(folder, "package.json");
  const extractorConfig = ExtractorConfig.prepare({
    configObject: configuration(folder, types, reports),
    configObjectFullPath: undefined,
    packageJsonFullPath,
  });
  Extractor.invoke(extractorConfig, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  const report = join(reports, "report.api.md");
  if (!existsSync(report))
    throw new Error(`API Extractor made no report of ${join(folder, types)}: build the packages first.`);
  return readFileSync(report, "utf8").replace(/^ *\/\/.*\n/gm, "");
}

function configuration(projectFolder: string, types: string, reportFolder: string): IConfigFile {
  const mainEntryPointFilePath = join(projectFolder, types);
  const none = { default: { logLevel: ExtractorLogLevel.None } };
  const compilerOptions = {
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom"],
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  return {
    projectFolder,
    mainEntryPointFilePath,
    compiler: { overrideTsconfig: { compilerOptions, files: [mainEntryPointFilePath] } },
    apiReport: {
      enabled: true,
      reportFileName: "report.api.md",
      reportFolder,
      reportTempFolder: join(reportFolder, "temp"),
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: none,
      extractorMessageReporting: none,
      tsdocMessageReporting: none,
    },
  };
}
