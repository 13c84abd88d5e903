/**
 * How to run a sample of each language: the required tools, how to compile it, and how to start it.
 * Paths of Debian's packages, which CI installs: see `.ci/run`.
 */
import { execFile } from "node:child_process";
import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const harness = (file: string): string => path(`harness/${file}`);
const source = (name: string, extension: string): string => path(`../../spec/samples/${name}.${extension}`);
const exec = promisify(execFile);

/** A program and its arguments. */
export type Command = [string, ...string[]];

export interface Language {
  name: string;
  /** The required tools, each with a shell command that tests whether it is installed. */
  needs: Record<string, string>;
  /** Prepares the samples of these names in a separate folder. */
  compile?(names: string[], folder: string): Promise<unknown>;
  /** Runs the sample of that name. */
  run(name: string, folder: string): Command;
  /** Runs the signing code of the sample. A folder of vectors is added as the last argument. */
  sign(name: string, folder: string): Command;
}

const curl: Language = {
  name: "curl",
  needs: { curl: "command -v curl", openssl: "command -v openssl", jq: "command -v jq" },
  run: (name) => ["sh", source(name, "sh")],
  sign: (name) => ["sh", harness("sign.sh"), source(name, "sh")],
};

const typeScript: Language = {
  name: "TypeScript",
  needs: {},
  async compile(names, folder) {
    // spec/ cannot import @cbss/client, so the samples are copied to a folder that can.
    await symlink(path("../node_modules"), `${folder}/node_modules`);
    await writeFile(`${folder}/package.json`, '{ "type": "module" }');
    const files = names.map((name) => `${name}.ts`);
    await Promise.all(names.map((name) => copyFile(source(name, "ts"), `${folder}/${name}.ts`)));
    const compilerOptions = { typeRoots: [path("../../node_modules/@types")] };
    const config = { extends: path("../tsconfig.json"), compilerOptions, include: [], files };
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
    await exec(path("../node_modules/.bin/tsc"), ["--project", folder]);
  },
  run: (name, folder) => [process.execPath, `${folder}/${name}.ts`],
  sign: (name, folder) => [process.execPath, harness("sign.ts"), `${folder}/${name}.ts`],
};

const python: Language = {
  name: "Python",
  needs: { python3: "command -v python3" },
  run: (name) => ["python3", "-W", "error", source(name, "py")],
  sign: (name) => ["python3", harness("sign.py"), source(name, "py")],
};

const php: Language = {
  name: "PHP",
  needs: { php: "command -v php", "php-curl": "php -m | grep -x curl" },
  run: (name) => ["php", source(name, "php")],
  sign: (name) => ["php", harness("sign.php"), source(name, "php")],
};

const jackson = ["core", "databind", "annotations"].map((part) => `/usr/share/java/jackson-${part}.jar`);

/** Starts Java without its optimising compiler and its parallel collector, which cost a short program 40% of its CPU. */
export const startJava: Command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

const java: Language = {
  name: "Java",
  needs: { javac: "command -v javac", Jackson: jackson.map((jar) => `test -e ${jar}`).join(" && ") },
  compile: (names, folder) => {
    const sources = [...names.map((name) => source(name, "java")), harness("Sign.java")];
    const flags = ["-Xlint:all", "-Xlint:-path", "-Werror", "-d", folder, "-cp", jackson.join(":")];
    return exec("javac", [...flags, ...sources]);
  },
  run: (name, folder) => [...startJava, "-cp", [folder, ...jackson].join(":"), className(name)],
  sign: (name, folder) => [...startJava, "-cp", [folder, ...jackson].join(":"), "Sign", className(name)],
};

const newtonsoft = "/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll";

/** By default, 1 in 20 runs of Mono 6.8 hung for up to 50 s, during a call or after it. */
const mono: Command = ["env", "MONO_THREADS_SUSPEND=coop", "mono"];

const cSharp: Language = {
  name: "C#",
  needs: { mcs: "command -v mcs", mono: "command -v mono", "Newtonsoft.Json": `test -e ${newtonsoft}` },
  compile: (names, folder) => {
    const references = ["-r:System.Net.Http.dll", `-r:${newtonsoft}`];
    const compileOne = (file: string, out: string) =>
      exec("mcs", ["-warnaserror", `-out:${folder}/${out}.exe`, ...references, file]);
    return Promise.all([
      ...names.map((name) => compileOne(source(name, "cs"), name)),
      compileOne(harness("Sign.cs"), "Sign"),
      compileOne(harness("Run.cs"), "Run"),
    ]);
  },
  run: (name, folder) => [...mono, `${folder}/Run.exe`, `${folder}/${name}.exe`],
  sign: (name, folder) => [...mono, `${folder}/Sign.exe`, `${folder}/${name}.exe`],
};

const go: Language = {
  name: "Go",
  needs: { go: "command -v go" },
  compile: (names, folder) =>
    Promise.all(
      names.map(async (name) => {
        // The files of a program must be in one folder.
        await mkdir(`${folder}/${name}`);
        await copyFile(source(name, "go"), `${folder}/${name}/sample.go`);
        await copyFile(harness("sign.go"), `${folder}/${name}/sign.go`);
        await exec("go", ["build", "-o", "program", "sample.go", "sign.go"], { cwd: `${folder}/${name}` });
      }),
    ),
  run: (name, folder) => [`${folder}/${name}/program`],
  sign: (name, folder) => [`${folder}/${name}/program`],
};

/** These start quickly and are usually installed, so they are tested with everything else. */
export const always: Language[] = [curl, typeScript, python];

/** These must be installed, and some are slow, so `test:packages` tests them. */
export const whereInstalled: Language[] = [cSharp, java, php, go];

/** `start-email-address-change` is the class `StartEmailAddressChange`. */
function className(name: string): string {
  return name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
