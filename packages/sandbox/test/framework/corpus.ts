// Reads the responses of the real framework from the files beside this one. README.md describes how they were recorded and
// written.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** The settings of the application: whether ModelState is checked, with error details, with models that XML can hold. */
export type Setting = `${"plain" | "modelState" | "details" | "modelStateAndDetails"}${"" | ":xmlWorks"}`;

/** A recorded response. `now`, `stackTrace` and the like are placeholders for parts that are not compared. */
export interface RecordedAnswer {
  readonly status: number;
  readonly type?: string;
  readonly allow?: string;
  readonly body: string;
}

/** One request, with the response in each setting. */
export interface RecordedRequest {
  readonly id: number;
  readonly group: string;
  readonly name: string;
  /** Whether the request was kept out of sight while the sandbox was written, as a third of each group was. */
  readonly isKeptOut: boolean;
  readonly method: string;
  /** The request target, with one character for each byte. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer<ArrayBuffer>;
  readonly answers: ReadonlyMap<Setting, RecordedAnswer>;
}

/** A text, or its pieces. `["x", 1000]` is a thousand repetitions. */
type Text = string | readonly (string | readonly [string, number])[];

type AnswerLine = Omit<RecordedAnswer, "body"> & { readonly body?: Text };

interface Line {
  readonly id: number;
  readonly name: string;
  readonly method?: string;
  readonly target: string;
  readonly headers?: RecordedRequest["headers"];
  readonly body?: Text;
  readonly base64?: string;
  readonly sharedBody?: string;
  /** The responses by settings, separated by spaces. A text is the name of a response that many requests share. */
  readonly answers: Readonly<Record<string, string | AnswerLine>>;
}

interface Shared {
  readonly bodies: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, AnswerLine>>;
}

const folder = new URL("./corpus/", import.meta.url);
const shared: Shared = JSON.parse(readFileSync(new URL("./shared.json", import.meta.url), "utf8"));

/** The groups in alphabetical order. */
export const GROUPS: readonly string[] = readdirSync(folder)
  .map((name) => name.replace(".jsonl", ""))
  .sort();

/** The requests of one group, in their original order. */
export function readGroup(group: string): RecordedRequest[] {
  const lines = readFileSync(new URL(`${group}.jsonl`, folder), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line, position) => ({
    group,
    isKeptOut: position % 3 === 2,
    ...toRequest(JSON.parse(line)),
  }));
}

function toRequest(line: Line): Omit<RecordedRequest, "group" | "isKeptOut"> {
  const { id, name, method = "POST", target, headers = [] } = line;
  const body = readBody(line);
  const fillIn = placeholdersFor(body);
  const answers = Object.entries(line.answers).flatMap(([settings, given]) => {
    const answer = typeof given === "string" ? shared.answers[given] : given;
    if (answer === undefined) throw new Error(`${id}: no shared response has the name '${given}'.`);
    const expected = { ...answer, body: fillIn(join(answer.body ?? "")) };
    return settings.split(" ").map((setting) => [setting as Setting, expected] as const);
  });
  return { id, name, method, target: fillIn(target), headers, body, answers: new Map(answers) };
}

function readBody({ base64, sharedBody, body = "" }: Line): Buffer<ArrayBuffer> {
  if (base64 !== undefined) return Buffer.from(base64, "base64");
  const text = sharedBody === undefined ? join(body) : (shared.bodies[sharedBody] ?? "");
  return Buffer.from(fillInNamespaces(text));
}

function join(text: Text): string {
  if (typeof text === "string") return text;
  return text.map((piece) => (typeof piece === "string" ? piece : piece[0].repeat(piece[1]))).join("");
}

function placeholdersFor(body: Uint8Array): (text: string) => string {
  const signature = createHash("sha256")
    .update(body)
    .update("sandbox-client-keysandbox-login-salt")
    .digest("hex");
  return (text) =>
    fillInNamespaces(text)
      .replaceAll("{signature}", signature)
      .replaceAll("{email}", "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress")
      .replaceAll("{phone}", "/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber");
}

function fillInNamespaces(text: string): string {
  return text
    .replaceAll("{cbss}", "http://schemas.datacontract.org/2004/07/CBSS_API")
    .replaceAll("{i}", "http://www.w3.org/2001/XMLSchema-instance");
}
