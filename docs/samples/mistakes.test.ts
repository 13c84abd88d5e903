// What the page of mistakes shows as wrong leads to the mistake that it stands for, and what it shows as right is right: one program in
// each language prints all of it.
import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { diagnose } from "@cbss/signature/diagnose";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { describe, expect, it } from "vitest";
import { shownMistakes } from "../scripts/mistakes/shown-mistakes.ts";
import { always, type Command, whereInstalled } from "./languages.ts";
import { execute } from "./run-sample.ts";

const file = (name: string): string => fileURLToPath(new URL(`../mistakes/${name}`, import.meta.url));
const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
// With a letter that is not ASCII, so that its encoding counts.
const body = '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Password":"säsame"}}';

const programs: Readonly<Record<string, (folder: string) => Command | Promise<Command>>> = {
  curl: () => ["sh", file("mistakes.sh")],
  TypeScript: () => [process.execPath, file("mistakes.ts")],
  Python: () => ["python3", file("mistakes.py")],
  PHP: () => ["php", file("mistakes.php")],
  Java: () => ["java", file("Mistakes.java")],
  Go: () => ["go", "run", file("mistakes.go")],
  "C#": async (folder) => {
    await promisify(execFile)("mcs", ["-warnaserror", `-out:${folder}/Mistakes.exe`, file("Mistakes.cs")]);
    return ["env", "MONO_THREADS_SUSPEND=coop", "mono", `${folder}/Mistakes.exe`];
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
  it.skipIf(!Object.values(needs).every(isThere))("are those that they stand for", async () => {
    const folder = temporaryFolder();
    const command = (await programs[name]?.(folder)) ?? ["false"];
    const env = { BODY: body, CLIENT_KEY: secrets.clientKey, LOGIN_SALT_ALONE: secrets.loginSalt };
    const all = { ...env, LOGIN_SALT: `${secrets.loginSalt}\n`, GOCACHE: `${folder}/cache` };

    const { stdout } = await execute(command, all);

    const found: Record<string, unknown> = {};
    for (const line of stdout.trim().split("\n")) {
      const [at = "", signature = ""] = line.split(" ");
      const { verdict, mistake } = await diagnose({ body, secrets, signature });
      found[at] = mistake?.join() ?? verdict;
    }
    expect(found).toEqual(
      Object.fromEntries(
        shownMistakes.flatMap((id) => [
          [`${id}.wrong`, id],
          [`${id}.right`, "valid"],
        ]),
      ),
    );
  });
});
