// The wrong code on the page of mistakes makes the mistake that it is shown for, and the correct code signs correctly. The
// programs of each language print both signatures.
import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { diagnose } from "@cbss/signature/diagnose";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { describe, expect, it } from "vitest";
import { mistakeFile, mistakePrograms } from "../scripts/mistakes/shown-mistakes.ts";
import { always, type Command, startJava, whereInstalled } from "./languages.ts";
import { execute } from "./run-sample.ts";

const file = (prefix: string, language: string): string =>
  fileURLToPath(new URL(`../mistakes/${mistakeFile(prefix, language)}`, import.meta.url));
const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
// With a non-ASCII letter, so that its encoding matters.
const body = '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Password":"säsame"}}';

const jackson = ["core", "databind", "annotations"].map((part) => `/usr/share/java/jackson-${part}.jar`);
const newtonsoft = "/usr/lib/cli/Newtonsoft.Json-5.0";

const commands: Readonly<Record<string, (prefix: string, folder: string) => Command | Promise<Command>>> = {
  curl: (prefix) => ["sh", file(prefix, "sh")],
  TypeScript: (prefix) => [process.execPath, file(prefix, "ts")],
  Python: (prefix) => ["python3", file(prefix, "py")],
  PHP: (prefix) => ["php", file(prefix, "php")],
  Java: (prefix) => [...startJava, "-cp", jackson.join(":"), file(prefix, "java")],
  Go: (prefix) => ["go", "run", file(prefix, "go")],
  "C#": async (prefix, folder) => {
    const flags = ["-warnaserror", `-r:${newtonsoft}/Newtonsoft.Json.dll`, `-out:${folder}/mistakes.exe`];
    await promisify(execFile)("mcs", [...flags, file(prefix, "cs")]);
    return ["env", `MONO_PATH=${newtonsoft}`, "MONO_THREADS_SUSPEND=coop", "mono", `${folder}/mistakes.exe`];
  },
};

const isThere = (condition: string): boolean => {
  try {
    execFileSync("sh", ["-c", condition], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

describe.each([...always, ...whereInstalled])("the mistakes in $name", ({ name, needs }) => {
  const isSkipped = !Object.values(needs).every(isThere);

  it.skipIf(isSkipped).each(mistakePrograms)(
    "are the ones that they are shown for: $ids",
    async ({ prefix, ids }) => {
      const folder = temporaryFolder();
      const command = (await commands[name]?.(prefix, folder)) ?? ["false"];
      const env = { BODY: body, CLIENT_KEY: secrets.clientKey, LOGIN_SALT_ALONE: secrets.loginSalt };
      const all = { ...env, CBSS_LOGIN_SALT: `${secrets.loginSalt}\n`, GOCACHE: `${folder}/cache` };

      const { stdout } = await execute(command, all);

      const found: Record<string, unknown> = {};
      for (const line of stdout.trim().split("\n")) {
        const [, at = "", signature = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
        const { verdict, mistake } = await diagnose({ body, secrets, signature });
        found[at] = mistake?.join() ?? verdict;
      }
      expect(found).toEqual(
        Object.fromEntries(
          ids.flatMap((id) => [
            [`${id}.wrong`, id],
            [`${id}.right`, "valid"],
          ]),
        ),
      );
    },
  );
});
