/**
 * Makes programs of the short calls on the operations' pages: adds what each leaves out, as a reader would.
 */
import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Command, startJava } from "./languages.ts";

const exec = promisify(execFile);
const modules = fileURLToPath(new URL("../node_modules", import.meta.url));
const newtonsoft = "/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll";

interface Program {
  readonly file: string;
  readonly around: (code: string) => string;
  readonly prepare?: (folder: string) => Promise<unknown>;
  readonly run: (folder: string) => Command;
}

const imports = (line: (name: string) => string, ...names: string[]): string => names.map(line).join("\n");

/** By the label of the language. */
const programs: Readonly<Record<string, Program>> = {
  curl: { file: "call.sh", around: (code) => code, run: (folder) => ["sh", `${folder}/call.sh`] },
  TypeScript: {
    file: "call.mjs",
    around: (code) =>
      `${code.replace(/^await /m, "const accepted = await ")}\nconsole.log(JSON.stringify(accepted));`,
    prepare: (folder) => symlink(modules, `${folder}/node_modules`),
    run: (folder) => [process.execPath, `${folder}/call.mjs`],
  },
  Python: {
    file: "call.py",
    around: (code) => `import hashlib, json\nfrom urllib.request import Request, urlopen\n${code}`,
    run: (folder) => ["python3", `${folder}/call.py`],
  },
  PHP: {
    file: "call.php",
    around: (code) => `<?php\n${code}`,
    run: (folder) => ["php", `${folder}/call.php`],
  },
  Java: {
    file: "Call.java",
    around: (code) =>
      `${imports((name) => `import java.${name};`, "net.URI", "net.http.*", "net.http.HttpRequest.*", "net.http.HttpResponse.*", "security.*", "util.*")}
import static java.nio.charset.StandardCharsets.UTF_8;
class Call { public static void main(String[] args) throws Exception {
${code}
System.out.println(response.body()); } }`,
    run: (folder) => [...startJava, `${folder}/Call.java`],
  },
  Go: {
    file: "call.go",
    around: (code) => `package main
import ("crypto/sha256"; "fmt"; "io"; "net/http"; "strings")
func main() {
${code}
if err != nil { panic(err) }
text, _ := io.ReadAll(response.Body)
fmt.Println(string(text)) }`,
    run: (folder) => ["go", "run", `${folder}/call.go`],
  },
  "C#": {
    file: "Call.cs",
    around: (code) =>
      `${imports((name) => `using ${name};`, "System", "System.Linq", "System.Net.Http", "System.Security.Cryptography", "System.Text", "System.Threading.Tasks", "Newtonsoft.Json", "Newtonsoft.Json.Linq")}
static class Call { static async Task Run() {
${code}
Console.WriteLine(await response.Content.ReadAsStringAsync()); }
static void Main() { Run().GetAwaiter().GetResult(); } }`,
    prepare: (folder) =>
      exec("mcs", [
        `-out:${folder}/Call.exe`,
        "-r:System.Net.Http.dll",
        `-r:${newtonsoft}`,
        `${folder}/Call.cs`,
      ]),
    run: (folder) => [
      "env",
      `MONO_PATH=/usr/lib/cli/Newtonsoft.Json-5.0`,
      "MONO_THREADS_SUSPEND=coop",
      "mono",
      `${folder}/Call.exe`,
    ],
  },
};

/** Writes the program of a call into a new folder, and prepares it. */
export async function writeProgram(label: string, code: string, folder: string): Promise<Command> {
  const program = programs[label];
  if (!program) throw new Error(`samples/short-calls.ts runs no ${label}.`);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${program.file}`, program.around(code));
  await program.prepare?.(folder);
  return program.run(folder);
}
